import type { Words } from '../app/language';

/** Todas las palabras del sitio en español, de usted. */
export const words: Words = {
  common: {
    skip: 'Ir al contenido',
    helpNow: 'Ayuda ahora',
    leave: 'Salir de esta página',
    leaveShort: 'Salir',
    leaveHint: 'Muestra otra página al instante. Pulsar Escape tres veces hace lo mismo.',
    aboutThisSite: 'Sobre este sitio',
    privacy: 'Qué se guarda y quién lo ve',
    help: 'Ayuda en una crisis',
    forClients: 'Busco terapeuta',
    forTherapists: 'Para terapeutas',
    forClinics: 'Para clínicas',
    language: 'Idioma',
    signLanguage: 'Lengua de señas americana',
    close: 'Cerrar',
    back: 'Atrás',
    next: 'Continuar',
    skipQuestion: 'Omitir',
    change: 'Cambiar',
    save: 'Guardar',
    saved: 'Guardado',
    saving: 'Guardando …',
    cancel: 'Cancelar',
    optional: 'no hace falta',
    yes: 'Sí',
    no: 'No',
    tryAgain: 'Intentar de nuevo',
    waiting: 'Un momento …',
    pleaseLook: 'Por favor, revise esto',
    unreachable: 'Ahora mismo no hay conexión',
    unreachableMore: 'Lo que nos contó sigue aquí, en este dispositivo. No se ha perdido nada.',
    keptHere: 'Sin conexión. Su respuesta queda guardada aquí y se enviará cuando vuelva la conexión.',
    keyGone: 'Este enlace ya no abre nada. Puede empezar de nuevo cuando quiera.',
    notFound: 'Esta página no está aquí',
    notFoundMore: 'La dirección puede estar cortada o ser antigua. Desde aquí puede seguir:',
    startPage: 'Ir a la página de inicio',
    preferNotToSay: 'Prefiero no decirlo',
    notAnswered: 'Aún sin respuesta',
    ofTen: (value) => `${value} de 10`,
    asNumber: (question) => `${question} Como número de 0 a 10`,
    factors: { trust: 'Confianza', rapport: 'Sintonía', collaboration: 'Colaboración' },
    chance: {
      'very-unlikely': 'muy poco probable',
      unlikely: 'poco probable',
      'as-likely-as-not': 'tan probable como no',
      likely: 'probable',
      'very-likely': 'muy probable',
    },
    experience: {
      little: 'todavía con poca experiencia',
      some: 'con alguna experiencia',
      much: 'con mucha experiencia',
    },
    javascript:
      'Esta página necesita JavaScript. En una crisis en los Estados Unidos, llame o escriba al 988, o llame al 911.',
  },
  start: {
    heading: 'Encontrar a alguien con quien hablar',
    lead: 'La terapia ayuda más cuando usted confía en la persona, se siente a gusto y trabajan juntos en lo mismo. Buscamos terapeutas con quienes eso es probable, y le acompañamos hasta que lo sea.',
    begin: 'Empezar',
    beginHint:
      'Unos cinco minutos. Sin cuenta, sin nombre. Puede omitir cualquier pregunta y parar cuando quiera.',
    goOn: 'Seguir donde estaba',
    yourMatches: 'Sus propuestas',
    yourRequests: 'Sus primeras conversaciones',
    yourRelationship: 'Usted y su terapeuta',
    forget: 'Olvidarme en este dispositivo',
    forgotten: 'Este dispositivo le ha olvidado. Su enlace sigue abriendo lo que contó.',
    how: 'Cómo funciona',
    steps: [
      {
        title: 'Usted dice lo que necesita',
        text: 'Una pregunta cada vez, con sus palabras o de una lista.',
      },
      {
        title: 'Ve quién podría encajar, y por qué',
        text: 'También qué conviene tener en cuenta y qué no sabemos.',
      },
      {
        title: 'Se conocen, sin compromiso',
        text: 'Pida una primera conversación a un máximo de tres terapeutas. Usted elige.',
      },
      {
        title: 'Preguntamos cómo va',
        text: 'Un minuto después de algunas sesiones. Usted decide cada vez quién lo ve.',
      },
      {
        title: 'Si no encaja, está bien',
        text: 'Le ayudamos a hablarlo o a cambiar. Nadie tiene la culpa, y no hace falta contarlo todo otra vez.',
      },
    ],
    key: 'Tengo un enlace de antes',
    keyHint: 'Abra el enlace que guardó. Le lleva de vuelta a donde estaba.',
  },
  help: {
    heading: 'Ayuda ahora',
    notice:
      'Aquí nadie lee en tiempo real y este sitio no puede enviar ayuda. Si usted u otra persona puede estar en peligro, hable ahora con alguien:',
    lines: [
      { name: 'Emergencias', kind: 'emergency', call: '911' },
      {
        name: '988 Línea de Prevención del Suicidio y Crisis',
        kind: 'crisis',
        call: '988',
        text: '988',
        web: 'https://988lifeline.org',
        note: 'Día y noche, en los Estados Unidos. En español pulse 2.',
      },
      {
        name: 'Find a Helpline',
        kind: 'directory',
        web: 'https://findahelpline.com',
        note: 'Líneas en otros países.',
      },
    ],
    call: (number) => `Llamar al ${number}`,
    text: (number) => `Escribir al ${number}`,
    web: 'Chat o página web',
    where: 'Dónde está usted',
    anywhere: 'Prefiero no decirlo',
    checked: (day) => `Esta lista se revisó por última vez el ${day}.`,
    hinted: 'Lo que escribió suena muy pesado. No tiene que cargarlo a solas hasta una primera conversación:',
  },
  privacy: {
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
        text: 'Cada vez elige usted: su terapeuta ve las respuestas, o solo cuentan en cifras de al menos cinco personas, o sirven únicamente para su propia búsqueda.',
      },
      {
        title: 'Lo que este sitio no hace',
        text: 'Sin cookies, sin contar visitas, sin pedir nada a nadie más que a la clínica. Nada personal aparece en una dirección que vea un servidor.',
      },
      { title: 'Si lo deja', text: 'Un comienzo que no vuelve a usarse se borra a los 30 días.' },
    ],
  },

  // ---- intake ------------------------------------------------------------------------------------
  intake: {},

  // ---- matches -----------------------------------------------------------------------------------
  matches: {},

  // ---- requests ----------------------------------------------------------------------------------
  requests: {},

  // ---- checkIn -----------------------------------------------------------------------------------
  checkIn: {},

  // ---- pause -------------------------------------------------------------------------------------
  pause: {},

  // ---- relationship ------------------------------------------------------------------------------
  relationship: {},

  // ---- staff -------------------------------------------------------------------------------------
  staff: {},

  // ---- therapist ---------------------------------------------------------------------------------
  therapist: {},

  // ---- clinic ------------------------------------------------------------------------------------
  clinic: {},

  // ---- design ------------------------------------------------------------------------------------
  design: {
    heading: 'De qué están hechas estas páginas',
    lead: 'Una habitación tranquila: papel, tinta, un color profundo para lo que se puede hacer, uno cálido para lo humano. Nada más.',
    palette: 'Colores',
    paletteMore:
      'Cada color está elegido para claro y para oscuro; el texto mantiene un contraste de al menos 4,5 a 1 con su fondo.',
    swatches: ['fondo', 'hoja', 'tinta', 'tinta suave', 'acción', 'acción, suave', 'cálido', 'cálido, suave'],
    type: 'Letra',
    typeMore:
      'Títulos en Source Serif 4, un solo peso, 20 KB. Texto con la letra del dispositivo, 18 píxeles, 66 letras por línea como máximo.',
    sampleHeading: 'Un título dice para qué es la página',
    sampleLead: 'Las primeras líneas dicen lo más importante un poco más grande.',
    sampleText: 'Todo lo demás va así. Frases cortas, una idea en cada una, y espacio entre ellas.',
    sampleSmall: 'La letra pequeña añade lo que algunas personas quieren saber.',
    link: 'Un enlace',
    space: 'Espacio',
    acting: 'Hacer',
    main: 'Lo principal',
    other: 'Otra cosa',
    notNow: 'Ahora no es posible',
    quiet: 'Algo discreto',
    asking: 'Preguntar',
    options: [
      'La primera',
      'La segunda, con un texto bastante largo que ocupa dos líneas en un teléfono',
      'La tercera',
    ],
    optionHint: 'Con una palabra que la explica.',
    oneOf: 'Una entre varias',
    someOf: 'Algunas entre varias',
    hint: 'Aquí se dice quién ve la respuesta, antes de darla.',
    fault: 'Indique un código postal o elija solo en línea.',
    line: 'Una línea',
    lines: 'Varias líneas',
    typed: '061',
    rating: '¿Qué tan a gusto estuvo?',
    ratingGiven: '¿Qué tan claro quedó hacia dónde van ustedes dos?',
    ratingLow: 'Nada',
    ratingHigh: 'Del todo',
    telling: 'Decir',
    notice: 'Algo que conviene saber.',
    noticeWarm: 'Algo que toca a una persona.',
    card: 'Una tarjeta',
    fact: 'Primera hora libre',
    factValue: 'martes, 1 de diciembre, 5:00 p. m.',
    longFact: 'Nombre',
    longValue: 'Maria Antonieta de los Ángeles Fernández-Villaverde y Oyarzábal',
  },
};
