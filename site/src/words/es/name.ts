/** Como se llama el idioma a sí mismo. */
export const name = 'Español';
