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
  matches: {
    heading: 'Quién podría encajar',
    lead: (count) =>
      count === 1
        ? 'Una persona podría trabajar con usted como terapeuta. Lea por qué y qué conviene tener en cuenta. Usted decide si quiere conocerla.'
        : 'Estos terapeutas podrían trabajar con usted. Lea por qué y qué conviene tener en cuenta. Usted decide a quién conocer.',
    order:
      'Primero aparece la persona con quien es más probable que haya confianza, sintonía y buen trabajo en común. Si dos se parecen mucho, decide el azar. No es una nota para nadie.',
    finding: 'Buscamos terapeutas que podrían encajar …',
    findingAgain: 'Buscando otra vez …',
    kept: 'Sin conexión. Su cambio queda guardado aquí; buscaremos otra vez cuando vuelva la conexión.',
    refused: 'Este cambio no se pudo hacer. Todo queda como estaba.',
    key: {
      heading: 'Primero, unas preguntas',
      lead: 'Para ver quién podría encajar necesitamos saber un poco sobre lo que usted necesita. Sin cuenta, sin nombre, y casi todo se puede omitir.',
      link: '¿Guardó un enlace de antes? Ábralo y volverá a donde estaba.',
      therapist:
        'Alguien le dio el enlace de una persona que hace terapia. Guárdelo y ábralo de nuevo después de las preguntas: entonces dirá si podrían trabajar juntos.',
      gone: 'No le encontramos aquí',
    },
    incomplete: {
      heading: 'Todavía falta algo',
      jurisdiction: 'Necesitamos saber en qué estado está. Cada terapeuta debe tener licencia allí.',
      ageGroup: 'Necesitamos saber su grupo de edad. No todos los terapeutas trabajan con todas las edades.',
      answer: 'Responder ahora',
    },
    active: (name) => `Está trabajando con ${name}. Lo que ve aquí se encontró antes.`,
    asked: 'Ha pedido una primera conversación.',
    yourTalks: 'Ver sus primeras conversaciones',

    why: 'Por qué',
    aware: 'Qué tener en cuenta',
    unknown: 'Qué no sabemos',
    noReason: 'Nos ha contado poco por ahora, así que podemos decir poco sobre el porqué.',
    noCaution: 'Nada de lo que nos contó habla en contra.',
    nothingUnknown: 'Sabemos todo aquello por lo que usted preguntó.',
    weakest: {
      trust: 'La confianza puede necesitar más tiempo aquí. Es un buen tema para la primera conversación.',
      rapport:
        'Sentirse a gusto juntos puede necesitar más tiempo aquí. Es un buen tema para la primera conversación.',
      collaboration:
        'Ponerse de acuerdo en qué trabajar, y cómo, puede necesitar más tiempo aquí. Es un buen tema para la primera conversación.',
    },
    near: (away) => `A unas ${away} de usted.`,
    far: (away) => `A unas ${away} de usted, y solo en persona.`,
    chanceLead: 'Que crezcan la confianza, la sintonía y la colaboración es',
    facts: {
      firstHour: 'Primera hora en común',
      fee: 'Una sesión',
      distance: 'Distancia',
      languages: 'Idiomas',
      wait: 'Primera conversación',
    },
    fee: {
      same: (amount) => amount,
      range: (least, most) => `de ${least} a ${most}`,
      sliding: 'menos de lo habitual, según sus posibilidades',
    },
    wait: (weeks) =>
      weeks < 1
        ? 'en menos de una semana'
        : weeks === 1
          ? 'en una semana, más o menos'
          : `en unas ${weeks} semanas`,
    figures: {
      summary: '¿Por qué? Todas las cifras',
      range:
        'El punto es nuestra mejor estimación. En cuatro de cada cinco casos, lo cierto está dentro de la barra. Con poca experiencia la barra es larga.',
      all: 'Las tres',
      from: 'apenas',
      to: 'seguro',
      numbers: (best, low, high) => `${best}, entre ${low} y ${high}`,
      terms:
        'Qué habla a favor y qué en contra (−). Cada columna suma cómo queda este aspecto al lado de otros; 0 es el punto medio.',
      term: 'Viene de',
      sum: 'En total',
      codes: {
        base: 'Lo que vale para todos',
        'style-directive': 'Quién dirige',
        'style-intensity': 'Emociones',
        'style-present': 'Pasado o presente',
        'style-challenge': 'Apoyo o reto',
        'wish-language': 'Idioma',
        'wish-gender': 'Género',
        'wish-age': 'Edad',
        'wish-faith': 'Fe o visión del mundo',
        'wish-culture': 'Cultura',
        'wish-affirming': 'Respeto a la diversidad',
        'wish-community': 'Comunidad',
        concerns: 'Lo que le trae',
        distance: 'Distancia',
        wait: 'Espera',
        record: 'Lo que encontraron otras personas',
        client: 'Lo que contó de sí',
      },
    },
    ask: 'Pedir una primera conversación',
    askName: (name) => `con ${name}`,
    notThis: 'Esta persona no',
    leftOut: (name) => `Ya no le propondremos a ${name}. No se lo decimos a nadie.`,
    undo: 'Deshacer',
    more: 'Mostrar más',
    again: 'Buscar otra vez',
    print: 'Imprimir',
    pair: 'Dos, lado a lado',
    shownAgain: 'Volverá a aparecer.',

    tray: (names) => `Va a preguntar a ${names}.`,
    trayLabel: 'A quién va a preguntar',
    trayGo: 'Seguir',
    full: (most) =>
      most === 1
        ? 'Puede tener abierta una primera conversación más a la vez.'
        : `Puede preguntar a ${most} como máximo. Quite a alguien para elegir a otra persona.`,
    none: 'Tiene tres primeras conversaciones abiertas, y no puede haber más a la vez.',

    compare: {
      heading: 'Dos, lado a lado',
      lead: 'Nadie es mejor sin más. Mire lo que a usted le importa.',
      first: 'Una persona',
      second: 'La otra',
      back: 'Volver a todas',
      swipe: 'Deslice, o use las flechas, para ver a la otra persona.',
    },

    how: {
      heading: 'Cómo buscamos',
      found: (when) => `Encontrado el ${when}.`,
      considered: (considered, eligible) =>
        eligible === 0
          ? `Miramos a ${considered} terapeutas. Tal como están las cosas, nadie puede trabajar con usted.`
          : eligible === 1
            ? `Miramos a ${considered} terapeutas. Solo uno puede trabajar con usted.`
            : `Miramos a ${considered} terapeutas. De ellos, ${eligible} pueden trabajar con usted.`,
      heldBack: (count) =>
        count === 1
          ? 'Uno de ellos no se muestra: la confianza, la sintonía o la colaboración parece demasiado improbable mientras haya otros.'
          : `${count} de ellos no se muestran: la confianza, la sintonía o la colaboración parece demasiado improbable mientras haya otros.`,
      directoryAge: (time) =>
        `Lo que los terapeutas cambiaron en los últimos ${time} todavía no llegó a nuestra lista. Puede faltar alguien nuevo.`,
      excluded: 'Quién quedó fuera, y por qué',
      excludedLead: 'Una misma persona puede contar en más de una línea.',
      byConstraint: (count) => `${count} fuera`,
      notStated: (count) =>
        count === 1
          ? '1 de ellos no ha dicho nada sobre esto'
          : `${count} de ellos no han dicho nada sobre esto`,
      onlyThis: (count) => `${count} por nada más`,
      whyNot: '¿Por qué no otra persona?',
      earlier: 'Propuestas anteriores',
    },
    constraints: {
      licence: 'Licencia donde usted está',
      verified: 'Licencia comprobada por la clínica',
      'age-group': 'Su grupo de edad',
      'free-place': 'Un lugar libre',
      accepting: 'Acepta a personas nuevas ahora',
      'therapist-limit': 'Trabajo que dejan a colegas',
      language: 'Idioma',
      format: 'En línea o en persona',
      distance: 'Distancia',
      insurer: 'Seguro',
      fee: 'Precio',
      hours: 'Horario',
      gender: 'Género',
      age: 'Edad',
      faith: 'Fe o visión del mundo',
      culture: 'Cultura',
      affirming: 'Respeto a la diversidad sexual y de género',
      community: 'Experiencia con una comunidad',
      excluded: 'Usted los dejó fuera',
    },

    wishes: {
      heading: 'Qué cuesta cada deseo',
      lead: 'Quien no cumple una condición queda fuera. Lo decide usted; por nuestra cuenta no quitamos nada.',
      must: 'Tiene que ser así',
      opens: (count) =>
        count === 0
          ? 'Sin esta condición no habría nadie más.'
          : count === 1
            ? 'Sin esta condición habría 1 persona más.'
            : `Sin esta condición habría ${count} personas más.`,
      like: 'Le gustaría. Cuenta, y no deja fuera a nadie.',
      aside: 'Apartado por ahora. No deja fuera a nadie.',
      effect: (before, now) =>
        now === before
          ? `Cambiado. Como antes, ${now} pueden trabajar con usted.`
          : `Cambiado. Ahora ${now} pueden trabajar con usted; antes eran ${before}.`,
      age: (from, to) =>
        from === undefined ? `hasta ${to}` : to === undefined ? `${from} o más` : `de ${from} a ${to}`,
      within: (away) => `hasta ${away}`,
      upTo: (amount) => `hasta ${amount}`,
      hours: 'como usted dijo',
    },
    few: {
      nobody: 'Todavía nadie lo cumple todo',
      some: (count) => (count === 1 ? 'Una persona lo cumple todo' : 'Dos personas lo cumplen todo'),
      lead: 'Esto no dice nada sobre usted. Pasa cuando se juntan varios deseos.',
      best: (wish, opens) =>
        opens === 1
          ? `Si esto no fuera una condición, habría una persona más: ${wish}.`
          : `Si esto no fuera una condición, habría ${opens} personas más: ${wish}.`,
      none: 'Ningún deseo abre nada por sí solo, pero quizá dos juntos. Puede probar abajo; todo se puede deshacer.',
      noWish:
        'No depende de sus deseos: ahora mismo nadie tiene un lugar libre aquí. Busque otra vez dentro de unos días.',
      yours:
        'La decisión es suya. También puede dejarlo todo como está y buscar otra vez dentro de unos días.',
      leftOut: (count) =>
        count === 1
          ? 'Usted dejó fuera a una persona que podría encajar.'
          : `Usted dejó fuera a ${count} personas que podrían encajar.`,
      go: 'Ver qué cuesta cada deseo',
    },
    untold: {
      heading: 'Lo que no nos ha contado',
      lead: 'Por eso no cuenta. Puede añadirlo, o dejarlo así.',
      add: 'Contarlo',
      concerns: 'Qué le trae',
      style: 'Cómo le gustaría trabajar',
      formats: 'Cómo prefiere encontrarse',
      nearby: 'Desde dónde saldría',
      hours: 'Cuándo podría',
      payment: 'Cómo pagaría',
    },
    whyNot: {
      heading: '¿Por qué no otra persona?',
      lead: 'Aquí puede preguntar por cualquier persona que haya visto antes. También un terapeuta puede darle un enlace que pregunta aquí.',
      nobody: 'Hasta ahora no ha visto a nadie más que a quienes se muestran ahora.',
      waiting: 'Buscamos a quién ha visto antes …',
      asking: 'Estamos mirando …',
      ask: (name) => `¿Por qué no ${name}?`,
      again: 'Volver a mostrar',
      out: 'Usted dejó fuera a esta persona.',
      thisTherapist: 'la persona de su enlace',
      about: (name) => `¿Por qué no ${name}?`,
      shown: 'Esta persona está entre las que se le muestran.',
      notShown:
        'Esta persona podría trabajar con usted; otras quedaron antes. «Mostrar más» enseña hasta diez.',
      place: (order, of) => `En el orden: puesto ${order} de ${of}.`,
      heldBack:
        'Esta persona podría trabajar con usted, pero la confianza, la sintonía o la colaboración parece demasiado improbable mientras haya otras.',
      excluded: 'Tal como están las cosas, esta persona no entra en cuestión:',
      notStated: 'Su perfil no dice nada sobre esto, nada más. Podría preguntarle.',
      silent: (what) => `No ha dicho nada sobre esto: ${what}.`,
      yourWish: 'Una parte viene de sus propios deseos. Puede cambiarlos.',
      unknown: 'No conocemos a nadie con este enlace donde usted está. Puede estar cortado.',
      back: 'Volver a sus propuestas',
    },
    earlier: {
      heading: 'Propuestas anteriores',
      lead: 'Cada una queda como usted la vio.',
      none: 'Todavía no hay ninguna.',
      item: (shown) => (shown === 1 ? 'una persona' : shown === 0 ? 'nadie' : `${shown} terapeutas`),
      notice: (when) => `Usted vio esto el ${when}. Desde entonces puede haberse ocupado algún lugar.`,
      newest: 'Volver a la más reciente',
    },
    form: {
      heading: 'Pedir una primera conversación',
      whom: 'Usted pregunta a',
      take: 'Quitar',
      seeHeading: 'Quién ve qué',
      see: 'Ven lo que usted necesita: temas, metas, su grupo de edad, cómo y cuándo podría, el idioma, y su nota.',
      notSee:
        'No ven sus propias palabras sobre por qué viene, ni su dirección, ni su nombre. Nadie sabe quién es usted hasta que ambos digan que sí.',
      next: 'Cada persona le guarda un lugar durante 72 horas y dice sí o no. Usted no debe nada a nadie y puede retirarlo cuando quiera.',
      note: 'Una nota para ellos',
      noteHint:
        'No hace falta. Por ejemplo, cuándo le vendría bien hablar, o qué quisiera preguntar. Todos leen la misma.',
      contact: 'Mensajes breves',
      email: 'Su correo electrónico',
      emailHint:
        'No hace falta. Es para mensajes breves después de las sesiones que preguntan cómo fue. No nombran a nadie y no dicen nada de terapia en el asunto. Ningún terapeuta ve la dirección.',
      without: 'Sin correo, vuelva aquí para ver la respuesta.',
      name: 'Cómo puede llamarle su terapeuta',
      nameHint: 'No hace falta. Lo ve una sola persona, cuando ambos hayan dicho que sí.',
      language: 'Idioma de los mensajes',
      send: (count) =>
        count === 1
          ? 'Preguntar a esta persona'
          : count === 2
            ? 'Preguntar a las dos'
            : `Preguntar a las ${count}`,
      sending: 'Preguntando …',
      emailFault: 'Escriba la dirección como nombre@example.org, o déjela vacía.',
      taken: (names, count) =>
        count === 1
          ? `El último lugar con ${names} acaba de ocuparse. Todavía no se ha preguntado a nadie.`
          : `Los últimos lugares con ${names} acaban de ocuparse. Todavía no se ha preguntado a nadie.`,
      goOn: 'Puede seguir con las demás personas.',
      chooseAgain: 'Puede elegir a otra persona.',
      tooMany:
        'Puede haber tres primeras conversaciones abiertas a la vez. Retire una antes, o pregunte a menos personas.',
      already: 'Ya preguntó a una de estas personas. No se ha preguntado a nadie dos veces.',
      active:
        'Ahora está trabajando con un terapeuta. Las primeras conversaciones con otros son posibles cuando eso termine.',
      outOfDate: 'Algo ha cambiado desde que vio a estas personas. Busque otra vez y después pregunte.',
      unfit: 'Algo no se pudo aceptar. Por favor, revise su nota y su dirección.',
      unreachable:
        'Ahora mismo no hay conexión. Sus palabras quedan guardadas aquí. Si lo intenta otra vez, no se pregunta a nadie dos veces.',
      yourRelationship: 'Usted y su terapeuta',
      nobody: 'Todavía no ha elegido a nadie.',
    },
    said: {
      reasons: {
        'style-directive': 'Sobre quién dirige: trabaja más o menos como usted lo desea.',
        'style-intensity': 'Sobre las emociones: trabaja más o menos como usted lo desea.',
        'style-present': 'Sobre el pasado y el presente: trabaja más o menos como usted lo desea.',
        'style-challenge': 'Sobre el apoyo y el reto: trabaja más o menos como usted lo desea.',
        'wish-language': 'Pueden hablar en un idioma que usted pidió.',
        'wish-gender': 'Es de un género que usted deseaba.',
        'wish-age': 'Tiene la edad que usted deseaba.',
        'wish-faith': 'Comparte una fe o visión del mundo que usted deseaba, o la conoce desde dentro.',
        'wish-culture': 'Comparte una cultura que usted deseaba, o la conoce desde dentro.',
        'wish-affirming': 'Respeta la diversidad sexual y de género, como usted deseaba.',
        'wish-community': 'Tiene experiencia con una comunidad que usted nombró.',
        concerns: 'Le gusta trabajar con temas que usted nombró.',
        record: 'Personas con deseos como los suyos encontraron aquí, a menudo, una buena base.',
      },
      cautions: {
        'style-directive':
          'Sobre quién dirige: trabaja de otra manera de la que usted desea. Puede preguntarlo en la primera conversación.',
        'style-intensity':
          'Sobre las emociones: trabaja de otra manera de la que usted desea. Puede preguntarlo en la primera conversación.',
        'style-present':
          'Sobre el pasado y el presente: trabaja de otra manera de la que usted desea. Puede preguntarlo en la primera conversación.',
        'style-challenge':
          'Sobre el apoyo y el reto: trabaja de otra manera de la que usted desea. Puede preguntarlo en la primera conversación.',
        'wish-language': 'No trabaja en un idioma que a usted le habría gustado.',
        'wish-gender': 'No es de un género que a usted le habría gustado.',
        'wish-age': 'No tiene la edad que a usted le habría gustado.',
        'wish-faith': 'No es de una fe o visión del mundo que a usted le habría gustado.',
        'wish-culture': 'No es de una cultura que a usted le habría gustado.',
        'wish-affirming': 'No respeta la diversidad sexual y de género como a usted le habría gustado.',
        'wish-community': 'No nombra experiencia con una comunidad que a usted le habría gustado.',
        concerns: 'Algo de lo que usted nombró le atrae menos. Puede preguntarlo en la primera conversación.',
        wait: 'Hay que esperar un poco hasta la primera sesión.',
        distance: 'Queda algo lejos.',
        record:
          'Personas con deseos como los suyos encontraron aquí, con menos frecuencia, lo que esperaban.',
      },
      unknown: {
        'style-directive': 'No sabemos quién dirige más la conversación.',
        'style-intensity': 'No sabemos cuánto espacio da a las emociones fuertes.',
        'style-present': 'No sabemos si mira más al pasado o al presente.',
        'style-challenge': 'No sabemos si más bien apoya o reta.',
        language: 'No sabemos qué idiomas habla.',
        gender: 'No sabemos su género.',
        age: 'No sabemos su edad.',
        faith: 'No sabemos su fe o visión del mundo.',
        culture: 'No sabemos su origen cultural.',
        affirming: 'No sabemos si respeta la diversidad sexual y de género.',
        community: 'No sabemos con qué comunidades tiene experiencia.',
        concerns: 'No ha dicho cómo le resulta trabajar con algo de lo que usted nombró.',
        distance: 'No sabemos a qué distancia está.',
        formats: 'No sabemos si atiende en línea o en persona.',
      },
      failed: {
        licence: 'No tiene licencia donde usted está.',
        verified: 'La clínica todavía no ha comprobado su licencia.',
        'age-group': 'No trabaja con su grupo de edad.',
        'free-place': 'No tiene un lugar libre ahora.',
        accepting: 'No acepta a personas nuevas ahora.',
        'therapist-limit': 'Deja a colegas un trabajo como el que usted nombró.',
        language: 'No trabaja en un idioma que usted pidió.',
        format: 'No atiende de la manera que usted pidió.',
        distance: 'Está más lejos de lo que usted pidió.',
        insurer: 'No trabaja con su seguro.',
        fee: 'Cuesta más de lo que usted puede pagar.',
        hours: 'No tienen ninguna hora de la semana en común.',
        gender: 'No es del género que usted pidió.',
        age: 'No tiene la edad que usted pidió.',
        faith: 'No es de la fe o visión del mundo que usted pidió.',
        culture: 'No es de la cultura que usted pidió.',
        affirming: 'No respeta la diversidad sexual y de género como usted pidió.',
        community: 'No nombra experiencia con la comunidad que usted pidió.',
        excluded: 'Usted pidió que no se le propusiera a esta persona.',
      },
    },
  },

  // ---- requests ----------------------------------------------------------------------------------
  requests: {
    heading: 'Sus primeras conversaciones',
    lead: 'Aquí ve a quién ha preguntado y qué pasa después.',
    waiting: 'Miramos cómo está todo …',
    updated: 'Al día.',
    empty: 'Todavía no ha preguntado a nadie.',
    emptyMore:
      'Cuando haya visto quién podría encajar, puede pedir una primera conversación a un máximo de tres terapeutas.',
    toMatches: 'Ver quién podría encajar',
    thanks: (names) => `Ha preguntado a ${names}. Eso pedía valor.`,
    open: 'Abiertas',
    past: 'Anteriores',
    askedOn: (when) => `Preguntado el ${when}.`,
    held: {
      title: 'Espera una respuesta',
      text: (until) => `Se le guarda un lugar hasta el ${until}. Hasta entonces tendrá un sí o un no.`,
      next: 'No tiene que hacer nada. Vuelva a mirar aquí cuando le venga bien.',
    },
    accepted: {
      title: 'Dice que sí',
      text: (until) => `El lugar es suyo hasta el ${until}. Si quiere empezar, dígalo antes.`,
      next: 'Decir que sí no le ata a nada: puede cambiar de terapeuta cuando quiera. Las otras peticiones se sueltan entonces.',
    },
    declined: {
      title: 'No puede ahora',
      text: (reason) => `El motivo que dio: ${reason}.`,
      plain: 'No dio ningún motivo.',
      next: 'Esto dice algo sobre la situación de esa persona, y nada sobre usted.',
    },
    withdrawn: { title: 'Usted lo retiró', text: 'El lugar está libre otra vez. Nadie le preguntó por qué.' },
    expired: {
      title: 'El plazo terminó',
      text: 'No hubo respuesta a tiempo, o no un sí de ambas partes. El lugar se devolvió. Puede preguntar de nuevo, o a otra persona.',
    },
    released: {
      title: 'Soltada',
      text: 'Usted empezó con otra persona, así que este lugar está libre otra vez.',
    },
    confirmed: { title: 'Ya empezaron', text: 'Ambos dijeron que sí.' },
    withdraw: 'Retirarlo',
    withdrawSure: (name) => `¿Retirar lo que pidió a ${name}? El lugar pasa entonces a otra persona.`,
    withdrawYes: 'Sí, retirarlo',
    keep: 'Dejarlo',
    withdrawn2: (name) => `Retiró lo que había pedido a ${name}.`,
    begin: (name) => `Empezar con ${name}`,
    relationship: 'Usted y su terapeuta',
    form: {
      heading: (name) => `Empezar con ${name}`,
      lead: 'Diga cuándo se ven por primera vez y cada cuánto después. Todo se puede cambiar más adelante.',
      name: 'Cuando hayan empezado, esta persona ve el nombre que usted dio junto a su correo, si dio alguno.',
      why: 'Lo preguntamos para que nuestras breves preguntas lleguen después de una sesión, y no antes.',
      every: '¿Cada cuánto se verán?',
      week: 'Cada semana',
      fortnight: 'Cada dos semanas',
      days: 'Cada cierto número de días',
      daysLabel: '¿Cada cuántos días?',
      when: 'La primera sesión',
      whenHint:
        'La primera hora que les viene bien a ambos, según lo que cada uno dijo. Cámbiela si acordaron otra.',
      whenHintNone: 'Lo que acordaron; o lo que le vendría bien, si todavía no han acordado nada.',
      date: 'Día',
      time: 'Hora',
      zone: 'Zona horaria',
      yes: 'Sí, empezar',
      sending: 'Un momento …',
      back: 'Volver a sus primeras conversaciones',
      others: (names) => `Lo que pidió a ${names} se suelta entonces.`,
      faultEvery: 'Elija cada cuánto se verán.',
      faultDays: 'Díganos un número de días de 1 a 60.',
      faultDate: 'Díganos el día de la primera sesión.',
      faultTime: 'Díganos la hora de la primera sesión.',
      faultRange: 'Elija un día entre hace una semana y dentro de medio año.',
    },
    problems: {
      'not-accepted': 'Esta persona todavía no ha respondido. Verá la respuesta aquí.',
      'already-decided': 'Esto ya se decidió antes. Abajo ve cómo está.',
      'hold-expired': 'El plazo pasó y el lugar se devolvió. Puede preguntar de nuevo.',
      'relationship-active': 'Ya está trabajando con un terapeuta. Solo puede ser uno a la vez.',
      'therapist-unavailable':
        'Esta persona no puede empezar con usted ahora: ya no tiene una licencia comprobada donde usted está. No tiene nada que ver con usted.',
      other: 'No se pudo hacer. Abajo ve cómo está.',
    },
  },

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
  design: {},
};
