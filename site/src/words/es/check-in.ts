import type { Words } from '../../app/language';
import { stop } from '../../app/stop';

export const checkIn: Words['checkIn'] = {
  title: 'Una pregunta breve',
  heading: (session) => `¿Qué tal la sesión ${session}?`,
  lead: (name) =>
    `Con ${name}. Lleva cerca de un minuto. Puede dejar sin responder lo que quiera; bastan unas pocas respuestas.`,
  savedHere:
    'Sus respuestas se guardan en esta pestaña mientras responde. No se envía nada hasta que usted lo diga.',
  who: '¿Quién puede ver sus respuestas?',
  whoHint: 'Usted lo decide cada vez.',
  audience: {
    'my-therapist': {
      label: 'Mi terapeuta',
      hint: 'Ve cómo están la confianza, la sintonía y la colaboración. No ve cada respuesta.',
    },
    pooled: {
      label: 'Nadie; pueden contar en cifras',
      hint: 'Solo en cifras de al menos cinco personas.',
    },
    'matching-only': {
      label: 'Nadie en absoluto',
      hint: 'Solo sirven para su propia búsqueda.',
    },
  },
  questions: 'Las preguntas',
  howTo: 'Toque cada línea donde corresponda, o escriba un número.',
  hinted: 'Lo que escribió suena pesado. No tiene que cargarlo a solas hasta la próxima sesión:',
  line: '¿Hay algo que quiera añadir?',
  lineHint: 'Puede dejarlo en blanco. Solo usted podrá leerlo después, elija lo que elija arriba.',
  left: (count) => `Caben ${count} caracteres más`,
  before: 'Antes de enviar',
  seenBy: {
    'my-therapist': 'Su terapeuta ve cómo están las cosas según estas respuestas.',
    pooled: 'Nadie ve estas respuestas. Pueden contar en cifras de al menos cinco personas.',
    'matching-only': 'Nadie ve estas respuestas, y no cuentan en ninguna cifra.',
  },
  notChosen: 'Todavía no ha elegido quién puede ver sus respuestas.',
  changeWho: 'Cambiar quién las ve',
  chooseWho: 'Elegir quién las ve',
  send: 'Enviar mis respuestas',
  sendAgain: 'Enviar las respuestas cambiadas',
  sending: 'Enviando …',
  faultWho: 'Elija quién puede ver sus respuestas.',
  faultEmpty: 'Responda una pregunta o escriba una línea. O simplemente cierre esta página.',
  kept: 'Ahora mismo no hay conexión. Sus respuestas quedan guardadas en esta pestaña y se enviarán en cuanto vuelva la conexión. Por favor, deje la pestaña abierta.',
  refused: 'Así no se pudo enviar. Por favor, revise sus respuestas una vez más.',
  answered: (until) => stop(`Ya ha respondido. Puede cambiar sus respuestas hasta el ${until}`),
  thanks: 'Gracias',
  thanksLead: 'Qué bien que se tomó este momento. Aquí no hay respuestas equivocadas.',
  next: 'Qué viene ahora',
  nextText: 'Volveremos a preguntar después de una de sus próximas sesiones, nunca más a menudo.',
  nextAt: (at) => stop(`Volveremos a preguntar el ${at}`),
  nextHeavy:
    'Si algo no le sentó bien, puede decirlo la próxima vez. Escucharlo es parte del trabajo de un terapeuta.',
  until: (at) => `Puede cambiar sus respuestas hasta el ${at}. Después quedan como están.`,
  change: 'Cambiar mis respuestas',
  toRelationship: 'Usted y su terapeuta',
  stop: 'Pausar o dejar de recibir estos correos',
  close: 'Ya puede cerrar esta página.',
  silence: {
    heading: '¿Qué le vendría mejor ahora?',
    lead: (name) =>
      `No hemos sabido de usted desde que conoció a ${name}, y no pasa nada. Nada de lo que elija aquí está mal.`,
    legend: 'Elija lo que le convenga',
    means: {
      'fine-and-done': 'Con esto termina aquí, y bien. Siempre puede volver.',
      pause: 'No llegan preguntas hasta que usted las quiera de nuevo.',
      'another-therapist':
        'Con esto termina, sin culpa de nadie. Lo que nos contó se conserva, y buscamos otra vez.',
      'call-me': 'La clínica se pondrá en contacto con usted.',
    },
    send: 'Enviar mi elección',
    fault: 'Elija una de las cuatro opciones, o simplemente cierre esta página.',
    after: {
      'fine-and-done': 'Ha terminado, y bien. Le deseamos lo mejor. Siempre puede volver.',
      pause: 'Está en pausa. No llegan preguntas hasta que usted las quiera de nuevo.',
      'another-therapist':
        'Ha terminado, sin culpa de nadie. No hay que contar nada otra vez: lo que nos contó se conserva, y buscamos de nuevo.',
      'call-me': 'La clínica ve ahora su nombre y su correo, y se pondrá en contacto con usted.',
    },
    toMatches: 'Buscar a otra persona',
    withKey: 'Abra el enlace que guardó desde el principio. Le lleva de vuelta a donde estaba.',
  },
  gone: {
    expired: 'Este enlace es demasiado antiguo',
    expiredText:
      'Los enlaces se abren durante siete días. No se ha perdido nada, y nadie se lo toma a mal. Las próximas preguntas llegan después de una de sus próximas sesiones.',
    wrong: 'Este enlace no abre nada',
    wrongText:
      'Quizá se cortó al copiarlo. Ábralo otra vez desde el correo, con todo lo que está detrás de #.',
    none: 'Abra el enlace de su correo',
    noneText: 'Las preguntas después de una sesión están detrás del enlace de nuestro correo.',
    ended: 'Esto ha terminado',
    endedText:
      'Usted y su terapeuta han terminado. Ya no hace falta responder nada, y lo que dijo antes se conserva.',
    frozen: 'Estas respuestas quedan como están',
    frozenText:
      'Un día después de la primera respuesta ya no se pueden cambiar. Si ahora lo ve de otra manera, las próximas preguntas son el lugar para decirlo.',
    notDue: 'Todavía no hay nada que responder',
    notDueText: 'Las preguntas de esta sesión llegan más tarde.',
    silenceDone: 'Esto ya está respondido',
    silenceDoneText: 'Aquí no hace falta nada más.',
    silenceChosen: 'Usted eligió:',
  },
  yourAnswers: 'Sus respuestas',
  notGiven: 'sin respuesta',
};

export const pause: Words['pause'] = {
  heading: '¿Dejar de recibir nuestros correos?',
  lead: 'Un toque, y ya no llegan ni correos ni preguntas. Nadie pregunta por qué. Las conversaciones con su terapeuta siguen como están.',
  stop: 'Dejar de recibirlos',
  already: '¿Ya dejó de recibirlos?',
  resume: 'Recibir los correos de nuevo',
  paused: 'Los correos han parado',
  pausedLead:
    'No llegan correos ni preguntas hasta que usted los quiera de nuevo. Lo que nos contó se conserva.',
  later:
    'Cuando los quiera de nuevo: abra este enlace mientras funcione, o el enlace que guardó desde el principio.',
  active: 'Los correos llegan de nuevo',
  activeLead: 'Las próximas preguntas llegan después de una de sus próximas sesiones.',
  until: 'Hacer una pausa hasta un día determinado',
  working: 'Un momento …',
  notSent: 'Ahora mismo no hay conexión, así que todavía no ha cambiado nada.',
  none: 'Abra el enlace de su correo',
  noneText:
    'Cada uno de nuestros correos tiene al final un enlace para dejar de recibirlos. También puede hacerlo donde ve cómo va con su terapeuta.',
  expired: 'Este enlace es demasiado antiguo',
  expiredText:
    'Los enlaces se abren durante siete días. Use el enlace de nuestro último correo, o el enlace que guardó desde el principio.',
  wrong: 'Este enlace no abre nada',
  wrongText: 'Quizá se cortó al copiarlo. Ábralo otra vez desde el correo, con todo lo que está detrás de #.',
  ended: 'Ya no llegan correos',
  endedText: 'Usted y su terapeuta han terminado, así que no hay nada que parar.',
};
