import type { Words } from '../../app/language';

export const common: Words['common'] = {
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
  notSent:
    'Ahora mismo no hay conexión. Sus palabras quedan guardadas aquí. Si lo intenta otra vez, no se pregunta a nadie dos veces.',
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
};

export const start: Words['start'] = {
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
};

export const help: Words['help'] = {
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
  text: (number) => `Mensaje de texto: ${number}`,
  web: 'Chat o página web',
  where: 'Dónde está usted',
  anywhere: 'Prefiero no decirlo',
  checked: (day) => `Esta lista se revisó por última vez el ${day}.`,
  hinted: 'Lo que escribió suena muy pesado. No tiene que cargarlo a solas hasta una primera conversación:',
};

export const keepLink: Words['keepLink'] = {
  heading: 'Su camino de vuelta',
  offer: 'Guardar un camino de vuelta a sus respuestas',
  text: 'Este enlace le trae de vuelta desde cualquier dispositivo. Quien lo tiene es usted, así que guárdelo donde solo mire usted. No tenemos copia y no podemos dárselo otra vez.',
  copy: 'Copiar mi enlace',
  copied: 'Copiado.',
  notCopied: 'Su navegador no nos dejó copiarlo. Está abajo, ya seleccionado, para que lo copie usted.',
  show: 'Mostrar el enlace',
  label: 'Su enlace',
  remember: 'Recordarme en este dispositivo',
  rememberHint: 'Solo donde no lo use nadie más. «Salir de esta página» también le olvida aquí.',
  remembered: 'Este dispositivo le recuerda.',
  notRemembered: 'Este dispositivo le olvida al cerrar la pestaña.',
};

export const keyNeeded: Words['keyNeeded'] = {
  heading: 'Primero, unas preguntas',
  lead: 'Para ver quién podría encajar necesitamos saber un poco sobre lo que usted necesita. Sin cuenta, sin nombre, y casi todo se puede omitir.',
  link: '¿Guardó un enlace de antes? Ábralo y volverá a donde estaba.',
  gone: 'No le encontramos aquí',
};
