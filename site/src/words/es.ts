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
  checkIn: {
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
    answered: (until) => `Ya ha respondido. Puede cambiar sus respuestas hasta el ${until}.`,
    thanks: 'Gracias',
    thanksLead: 'Qué bien que se tomó este momento. Aquí no hay respuestas equivocadas.',
    next: 'Qué viene ahora',
    nextText: 'Volveremos a preguntar después de una de sus próximas sesiones, nunca más a menudo.',
    nextAt: (at) => `Volveremos a preguntar el ${at}.`,
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
  },

  // ---- pause -------------------------------------------------------------------------------------
  pause: {
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
    wrongText:
      'Quizá se cortó al copiarlo. Ábralo otra vez desde el correo, con todo lo que está detrás de #.',
    ended: 'Ya no llegan correos',
    endedText: 'Usted y su terapeuta han terminado, así que no hay nada que parar.',
  },

  // ---- relationship ------------------------------------------------------------------------------
  relationship: {
    title: 'Usted y su terapeuta',
    heading: (name) => `Usted y ${name}`,
    waiting: 'Mirando cómo están las cosas …',
    factorInside: { trust: 'la confianza', rapport: 'la sintonía', collaboration: 'la colaboración' },
    back: (name) => `Usted y ${name}`,
    now: 'Para usted, ahora',
    open: {
      heading: (session) => `¿Qué tal la sesión ${session}?`,
      text: 'Un minuto, si quiere. Usted elige quién lo ve.',
      go: 'Responder',
    },
    alarm: {
      heading: 'Puede que algo haya cambiado',
      fell: (factor, session) => `Después de la sesión ${session} valoró ${factor} más bajo que antes.`,
      low: (factor, session) =>
        `Después de la sesión ${session}, como después de la anterior, valoró ${factor} más bien bajo.`,
      text: 'Quizá fue solo el día. Quizá merezca una palabra: le pasa a mucha gente, y hablarlo suele ayudar.',
      go: 'Hablarlo',
    },
    offer: {
      heading: 'Si alguna vez quiere probar con otra persona',
      text: 'Es posible en cualquier momento, y no es culpa de nadie. No tiene que decidir nada ahora.',
      go: 'Cómo sería',
    },
    silence: {
      heading: '¿Cómo está usted?',
      text: 'No hemos sabido de usted, y no pasa nada. Ahora hay cuatro posibilidades.',
      go: 'Ver qué es posible',
    },
    facts: {
      heading: 'Cómo lo tienen acordado',
      since: 'Desde',
      next: 'Próximas preguntas',
      nextAt: (session, at) => `${at}, después de la sesión ${session}`,
      nextNone: 'No hay ninguna prevista',
      nextPaused: 'En pausa',
      rhythm: 'Sesiones',
      goals: 'Sus metas',
      goalsNone: 'Ninguna anotada',
      contact: 'Correos',
      contactNone: 'Sin dirección; las preguntas esperan aquí',
      contactIn: (address, language) => `${address}, en ${language}`,
    },
    rhythmWords: {
      week: (day, time) => `Cada semana, el ${day}, ${time}`,
      fortnight: (day, time) => `Cada dos semanas, el ${day}, ${time}`,
      days: (days, time) => (days === 1 ? `Cada día, ${time}` : `Cada ${days} días, ${time}`),
    },
    changeWhat: {
      rhythm: 'Cambiar cuándo son las sesiones',
      goals: 'Cambiar sus metas',
      contact: 'Cambiar adónde llegan los correos',
    },
    alliance: {
      heading: 'Cómo está entre ustedes',
      lead: 'A partir de sus respuestas, solo para usted. Muestra lo que usted dijo, no lo buena que es una persona.',
      none: 'Todavía no hay respuestas. Después de responder dos veces verá aquí cómo están la confianza, la sintonía y la colaboración.',
      one: 'Hay una respuesta. Una sola refleja sobre todo el día, así que todavía no decimos nada a partir de ella.',
      about: {
        trust: 'Se siente seguro dejar algo personal.',
        rapport: 'Usted se siente a gusto y comprendido.',
        collaboration: 'Ambos saben hacia dónde van, y usted puede decidir.',
      },
      state: {
        'not-yet-known': 'Aún no se sabe',
        building: 'En construcción',
        established: 'Establecida',
        strained: 'Tensa',
        repaired: 'Reparada',
      },
      stateMore: {
        'not-yet-known':
          'Hacen falta dos respuestas para decir algo; por eso la banda es tan ancha como el dibujo.',
        building: 'Está creciendo y aún no ha llegado. Es habitual en las primeras semanas.',
        established: 'Está ahí, y se mantiene.',
        strained: 'Sus respuestas han bajado. Puede que merezca una palabra.',
        repaired: 'Había bajado, y ha vuelto.',
      },
      trend: { rising: 'Subiendo.', steady: 'Estable.', falling: 'Bajando.' },
      sure: {
        little: 'La banda es ancha, porque hasta ahora pocas respuestas hablan de ello.',
        some: 'La banda es más estrecha que al principio: algunas respuestas hablan de ello.',
        again: 'La banda vuelve a ser ancha: desde el cambio, las respuestas anteriores dicen poco.',
        much: 'La banda es estrecha, porque muchas respuestas hablan de ello.',
      },
      key: 'Un punto es lo que usted dijo después de una sesión. La banda al final es donde probablemente está ahora: cuanto menos sabemos, más ancha es.',
      session: 'Sesión',
      now: 'ahora',
      table: 'Como tabla, con cifras',
      caption: 'De 0 a 10: la media de sus dos respuestas a cada cosa, y dónde está probablemente ahora',
      range: (low, high) => `entre ${low} y ${high}`,
      unknown: 'aún no se sabe',
      notSaid: 'no lo dijo',
    },
    checkIns: {
      heading: 'Sus respuestas',
      session: (session) => `Sesión ${session}`,
      state: {
        planned: (at) => `llega el ${at}`,
        open: () => 'le espera',
        answered: (at) => `respondida el ${at}, todavía se puede cambiar`,
        frozen: (at) => `respondida el ${at}`,
        missed: () => 'sin respuesta, y no pasa nada',
      },
      seen: {
        'my-therapist': 'Compartida con su terapeuta',
        pooled: 'Cuenta solo en cifras',
        'matching-only': 'Solo para usted',
      },
      answer: 'Responder',
      change: 'Cambiar',
      line: 'Usted añadió',
      none: 'Las primeras preguntas llegan después de su primera sesión.',
    },
    ways: {
      heading: 'Qué puede hacer',
      pause: 'Pausar las preguntas',
      resume: 'Recibir las preguntas de nuevo',
      change: 'Probar con otro terapeuta',
      end: 'Terminar bien',
    },
    talk: {
      heading: 'Hablarlo',
      lead: (name) =>
        `Un cambio así es habitual, y muchas veces se puede reparar. ${name} solo puede responder a lo que usted dice, y escucharlo es parte del trabajo.`,
      begin: {
        trust: 'Empiece por la confianza',
        rapport: 'Empiece por la sintonía',
        collaboration: 'Empiece por hacia dónde van',
      },
      beginWhy: {
        trust: 'Cuando falta confianza, lo demás es difícil de decir. Por eso va primero.',
        rapport: 'Cuando uno está a gusto, lo demás es más fácil de decir. Por eso va primero.',
        collaboration: 'Puede preguntar en cualquier momento hacia dónde van ustedes dos.',
      },
      sentences: 'Frases que podría decir',
      sentencesHint:
        'Tal como están, o con sus palabras. También puede leer una en voz alta, o enviarla antes de la sesión.',
      inYourMailLanguage: 'Están en el idioma de sus correos.',
      copy: 'Copiar',
      copied: 'Copiada',
      copyFailed: 'Por favor, marque la frase y cópiela a mano.',
      how: '¿Cómo fue?',
      howHint: 'Su terapeuta no lo ve. Nos dice si dejarle en paz u ofrecerle más.',
      outcome: {
        repaired: 'Ayudó',
        'not-yet': 'Aún no lo hablamos',
        'not-repaired': 'No ayudó',
      },
      said: {
        repaired: 'Nos alegra saberlo. Decirlo requirió valor.',
        'not-yet': 'Está bien. Las frases se quedan aquí hasta que las quiera.',
        'not-repaired':
          'Gracias por intentarlo. No es culpa de nadie. Puede seguir, o buscar a otra persona sin contarlo todo otra vez.',
      },
      none: 'Ahora mismo no hay nada que hablar',
      noneText: 'Si aun así le ronda algo, dígalo en su próxima sesión.',
    },
    pausing: {
      heading: 'Pausar las preguntas',
      lead: 'Mientras tanto no llegan correos ni preguntas. Nadie pregunta por qué. Sus sesiones son cosa de usted y su terapeuta.',
      until: '¿Por cuánto tiempo?',
      untilResumed: 'Hasta que las quiera de nuevo',
      untilDay: 'Hasta un día determinado',
      day: 'Primer día en que pueden volver a llegar preguntas',
      faultChoose: 'Elija por cuánto tiempo.',
      faultDay: 'Elija un día posterior a hoy y dentro de un año.',
      do: 'Pausar',
      done: 'Las preguntas están en pausa.',
      resumeHeading: 'Las preguntas están en pausa',
      resumeLead: 'No llegan correos ni preguntas hasta que usted las quiera de nuevo.',
      resume: 'Recibir las preguntas de nuevo',
      resumed: 'Las preguntas llegan de nuevo.',
    },
    rhythm: {
      heading: '¿Cuándo son sus sesiones?',
      lead: 'Preguntamos después de una sesión, por eso necesitamos saber cuándo son. Las sesiones que ya fueron quedan como fueron.',
      every: '¿Cada cuánto?',
      week: 'Cada semana',
      fortnight: 'Cada dos semanas',
      days: 'Con otro ritmo',
      everyDays: 'Cada cuántos días',
      next: 'La próxima sesión',
      date: 'Día',
      time: 'Hora',
      zone: (zone) => `En la hora de ${zone}.`,
      faultDays: 'Indique un número de días de 1 a 60.',
      faultDate: 'Indique el día de la próxima sesión.',
      faultTime: 'Indique la hora de la próxima sesión.',
      faultAhead: 'Indique una próxima sesión que aún esté por venir, dentro de medio año.',
      saved: 'Sus sesiones están cambiadas.',
    },
    goals: {
      heading: 'Sus metas',
      lead: '¿Qué debería cambiar? Hasta cinco, primero la más importante. También sirven para buscar de nuevo, si alguna vez quiere.',
      goal: (number) => `Meta ${number}`,
      add: 'Añadir una meta',
      remove: (number) => `Quitar la meta ${number}`,
      saved: 'Sus metas están guardadas.',
      refused: 'Así no se pudo guardar.',
    },
    contact: {
      heading: 'Adónde llegan los correos',
      lead: 'Enviamos correos breves que no nombran a nadie, con el enlace a las preguntas. Ningún terapeuta ve su dirección.',
      none: 'No hay ninguna dirección. Las preguntas le esperan en este sitio.',
      email: 'Dirección de correo',
      name: 'Cómo le gustaría que le llamen',
      nameHint: 'No hace falta. Su terapeuta ve este nombre.',
      language: 'Idioma de los correos',
      saved: 'Su dirección de correo está guardada.',
      remove: 'Quitar dirección y nombre',
      removed: 'La dirección y el nombre ya no están. No llegan más correos.',
      fault: 'Escriba una dirección de correo como nombre@example.org.',
      nothingTold: 'Cuente primero algo sobre usted; después se puede guardar una dirección.',
    },
    changing: {
      heading: 'Probar con otro terapeuta',
      lead: 'No es culpa de nadie. A veces dos personas no encajan, y descubrirlo vale la pena.',
      what: 'Qué pasa',
      steps: (name) => [
        `Usted y ${name} terminan aquí. ${name} ve que usted busca a otra persona, y ningún motivo.`,
        'No hay que contar nada otra vez: lo que nos contó se conserva.',
        `Buscamos de nuevo, y ya no proponemos a ${name}.`,
      ],
      note: '¿Hay algo que el próximo terapeuta debería hacer de otra manera?',
      noteHint: 'No hace falta. Es para su próxima búsqueda; su terapeuta no lo ve.',
      do: 'Terminar aquí y buscar a otra persona',
      stay: 'Ahora no',
    },
    ending: {
      heading: 'Terminar bien',
      lead: 'Parar cuando ya está lo bastante bien es un logro, después de cualquier número de sesiones.',
      what: 'Qué pasa',
      steps: (name) => [
        'Ya no llegan preguntas ni correos.',
        `El lugar con ${name} queda libre para otra persona.`,
        'Lo que nos contó y lo que respondió se queda aquí para usted. Puede volver cuando quiera.',
      ],
      talk: 'Suele hacer bien despedirse en una última sesión. Podría decir qué le ayudó y qué se lleva.',
      do: (name) => `Terminar con ${name}`,
      stay: 'Ahora no',
    },
    ended: {
      planned: 'Ha terminado, y bien',
      plannedText: (name) =>
        `Gracias por el camino que ha hecho con ${name}. Lo que dijo se queda aquí para usted, y siempre puede volver.`,
      rematch: 'Hacia otra persona',
      rematchText: (name) =>
        `Usted y ${name} han terminado, y no es culpa de nadie. No hay que contar nada otra vez.`,
      dropout: 'Ha parado',
      dropoutText: (name) =>
        `Las conversaciones con ${name} han parado. No es culpa de nadie, y puede empezar de nuevo cuando quiera.`,
      look: 'Buscar a otra persona',
      lookAgain: 'Buscar terapeuta de nuevo',
    },
    wayOut: {
      notOpen:
        'Esta pregunta ya está cerrada. Todavía puede hacer una pausa, cambiar de terapeuta o terminar aquí.',
    },
    earlier: 'Antes',
    none: 'Todavía no tiene terapeuta aquí',
    noneText: 'Cuando usted y un terapeuta hayan dicho que sí, aquí verá cómo va.',
    toRequests: 'Sus primeras conversaciones',
    toMatches: 'Sus propuestas',
    noKey: 'Esta página necesita su enlace',
    noKeyText: 'Abra el enlace que guardó desde el principio. Le lleva de vuelta a donde estaba.',
    changedMeanwhile: 'Esto ha cambiado mientras tanto. Así está ahora.',
    notSent:
      'Ahora mismo no hay conexión, así que todavía no ha cambiado nada. Por favor, inténtelo otra vez.',
    refused: 'Así no se pudo hacer.',
  },

  // ---- staff -------------------------------------------------------------------------------------
  staff: {},

  // ---- therapist ---------------------------------------------------------------------------------
  therapist: {},

  // ---- clinic ------------------------------------------------------------------------------------
  clinic: {},

  // ---- design ------------------------------------------------------------------------------------
  design: {},
};
