/** True when some of a text is written from right to left. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mende_Kikakui}\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** A text that cannot change the order of what stands beside it. @see Unicode Standard Annex 9, isolates */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
