import type { Language } from "./places.ts";

/** First and last names that are common where a language is spoken. */
export interface Names {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
}

const list = (names: string): readonly string[] => names.split(" ");

/** Names by language. */
export const names: Readonly<Record<Language, Names>> = {
  en: {
    women: list("Olivia Amelia Grace Ruby Emily Charlotte Hannah Zoe Priya Aisha Megan Laura"),
    men: list("Oliver Jack Harry George Noah Samuel Daniel Liam Omar Ryan Thomas Callum"),
    families: list(
      "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker Hughes Green Hall O'Brien Murphy Khan Clarke Ward Turner",
    ),
  },
  de: {
    women: list("Anna Lea Marie Sophie Hannah Katharina Julia Lena Greta Monika Sabine Elif"),
    men: list("Lukas Paul Felix Jonas Maximilian Stefan Jürgen Thomas Emre Tobias Matthias Karl"),
    families: list(
      "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Yılmaz Groß",
    ),
  },
  fr: {
    women: list("Camille Léa Manon Chloé Inès Julie Claire Élodie Nathalie Sylvie Margaux Yasmine"),
    men: list(
      "Lucas Hugo Louis Gabriel Arthur Jules Antoine François Thierry Mehdi Pierre Étienne",
    ),
    families: list(
      "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garcia Roux Fournier Girard Bonnet Mercier",
    ),
  },
  nl: {
    women: list("Emma Julia Sanne Lotte Fleur Anouk Femke Marieke Ingrid Fatima Noor Eva"),
    men: list("Daan Sem Lars Bram Thijs Jeroen Pieter Willem Ruben Youssef Sander Koen"),
    families: list(
      "Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Kok Jacobs Vermeulen Postma Kuipers Schouten Willems",
    ),
  },
  es: {
    women: list("Lucía Sofía María Paula Carmen Alba Elena Marta Pilar Nuria Rocío Irene"),
    men: list("Hugo Mateo Pablo Álvaro Javier Sergio Carlos José Andrés Íñigo Raúl Diego"),
    families: list(
      "García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Ruiz Díaz Moreno Muñoz Álvarez Romero Alonso Navarro Torres Ramos Serrano",
    ),
  },
  it: {
    women: list(
      "Giulia Sofia Aurora Martina Chiara Francesca Elisa Valentina Paola Serena Ilaria Noemi",
    ),
    men: list(
      "Leonardo Francesco Alessandro Lorenzo Matteo Andrea Marco Davide Niccolò Simone Luca Pietro",
    ),
    families: list(
      "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Costa Giordano Rizzo Lombardi Moretti Fontana D'Angelo",
    ),
  },
};
