import type { Words } from '../../app/language';
import { stop } from '../../app/stop';

export const matches: Words['matches'] = {
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
  keepTherapistLink:
    'Alguien le dio el enlace de una persona que hace terapia. Guárdelo y ábralo de nuevo después de las preguntas: entonces dirá si podrían trabajar juntos.',
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
  words: {
    summary: 'En sus propias palabras',
    waiting: 'Traemos sus palabras …',
    silent: 'Todavía no ha escrito nada.',
    unlisted: 'Esta persona no figura aquí por ahora, así que no hay nada que leer.',
    unread: 'Ahora mismo no se puede leer. Ciérrelo y ábralo de nuevo en un momento.',
    renamed: (name) => `Su nombre es ahora ${name}.`,
  },
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
    found: (when) => stop(`Encontrado el ${when}`),
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
      `Lo que los terapeutas cambiaron hace menos de ${time} todavía no llegó a nuestra lista. Puede faltar alguien nuevo.`,
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
    yours: 'La decisión es suya. También puede dejarlo todo como está y buscar otra vez dentro de unos días.',
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
      record: 'Personas con deseos como los suyos encontraron aquí, con menos frecuencia, lo que esperaban.',
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
};
