import type { Words } from '../../app/language';

export const privacy: Words['privacy'] = {
  heading: 'Qué se guarda y quién lo ve',
  parts: [
    {
      title: 'Sin cuenta, sin nombre',
      text: 'Empieza sin ninguno de los dos. Se crea una clave para usted; quien la tiene es usted. Se guarda en esta pestaña, y en este dispositivo solo si usted lo pide. No guardamos ninguna copia que se pueda leer.',
    },
    {
      title: 'Lo que cuenta de sí',
      text: 'Solo lo ve usted, y el programa que busca terapeutas. Sus propias palabras sobre por qué viene no se muestran a nadie.',
    },
    {
      title: 'Cuando pide una primera conversación',
      text: 'Los terapeutas a quienes pregunta ven lo que necesita: temas, metas, horarios y la nota que les escribe. No su nombre ni su dirección. Su nombre se muestra cuando ambos dicen que sí.',
    },
    {
      title: 'Su correo',
      text: 'Se usa para nuestros breves mensajes, que no nombran a nadie y no dicen nada de terapia en el asunto. Si pide a la clínica que le llame, la clínica lo ve para eso.',
    },
    {
      title: 'Las preguntas después de las sesiones',
      text: 'Cada vez elige usted: su terapeuta ve cómo van la confianza, la sintonía y la colaboración, o sus respuestas solo cuentan en cifras de al menos cinco personas, o sirven únicamente para su propia búsqueda. Las respuestas sueltas y lo que escribe no se muestran a nadie.',
    },
    {
      title: 'Lo que cuenta la clínica',
      text: 'Cuánto se espera hasta una primera conversación y cómo termina, a lo largo de tres meses. Nunca se muestra un número menor que cinco, y ningún número lleva hasta usted.',
    },
    {
      title: 'Lo que este sitio no hace',
      text: 'Sin cookies, sin contar visitas, sin pedir nada a nadie más que a la clínica. Nada personal aparece en una dirección que vea un servidor.',
    },
    { title: 'Si lo deja', text: 'Un comienzo que no vuelve a usarse se borra a los 30 días.' },
  ],
};
