/** The name under which a plugin's derived traits stand beside its methods. */
export const derivedTraits = "traits";
