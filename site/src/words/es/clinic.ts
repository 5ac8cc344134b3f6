import type { Words } from '../../app/language';
import { stop } from '../../app/stop';

export const clinic: Words['clinic'] = {
  views: {
    overview: 'Resumen',
    therapists: 'Terapeutas',
    add: 'Añadir',
    import: 'Importar',
    calls: 'Llamadas',
  },
  overview: {
    heading: 'Resumen',
    counting: (soFar) => (soFar === 0 ? 'Contando …' : `Contando … ${soFar} terapeutas hasta ahora`),
    countedAt: (when) => stop(`Contado el ${when}`),
    again: 'Contar de nuevo',
    pending: (count) =>
      count === 1
        ? 'Un terapeuta espera que usted compruebe una licencia.'
        : `${count} terapeutas esperan que usted compruebe una licencia.`,
    nobodyPending: 'Nadie espera que se compruebe una licencia.',
    expired: (count) =>
      count === 1
        ? 'La licencia de un terapeuta ha terminado.'
        : `Las licencias de ${count} terapeutas han terminado.`,
    calls: 'Alguien ha pedido que le llamen.',
    places: 'Plazas',
    placesPicture:
      'Plazas ocupadas, reservadas y libres, como partes de una barra. La lista de abajo dice lo mismo.',
    nobodyVerified: 'Todavía no hay ningún terapeuta comprobado.',
    taken: 'ocupadas',
    held: 'reservadas por solicitudes que esperan respuesta',
    open: 'libres, con terapeutas que aceptan personas nuevas',
    shut: 'libres, con terapeutas que ahora no aceptan',
    about: (count) => `unas ${count}`,
    fewerThanTen: 'menos de diez',
    placesFrom: (verified, accepting) =>
      `De los ${verified} terapeutas comprobados, a día de hoy; ${accepting} aceptan personas nuevas.`,
    languages: 'Plazas libres por idioma',
    language: 'Idioma',
    freePlaces: 'Plazas libres',
    languagesFrom: (count) =>
      `A día de hoy, con los ${count} terapeutas que aceptan. Quien trabaja en dos idiomas cuenta en ambos.`,
    licences: 'Licencias que terminan en 90 días',
    noLicenceEnds: 'Ninguna de las licencias comprobadas termina en los próximos 90 días.',
    licencesEnd: (count) =>
      count === 1
        ? 'Termina una licencia. Hay tiempo para renovarla.'
        : `Terminan ${count} licencias. Hay tiempo para renovarlas.`,
    moreLicences: (count) => (count === 1 ? 'Una más' : `${count} más`),
    licencesFrom: (count) => `De las licencias comprobadas de ${count} terapeutas, a día de hoy.`,
    therapist: 'Terapeuta',
    licence: 'Licencia',
    until: 'Válida hasta',
    imports: 'Muchos terapeutas a la vez',
    importsHow: 'Incorporar una lista de terapeutas',
  },
  figures: {
    heading: 'Mirando atrás',
    reading: 'Leyendo cómo fueron los últimos trimestres …',
    unreachable: 'Ahora mismo no se ha podido leer cómo fueron los últimos trimestres.',
    none: (from) =>
      `Todavía no hay nada que mostrar. Las cifras llegan por trimestres, cuando han terminado, para que no digan nada de nadie en particular. Las primeras estarán aquí desde el ${from}.`,
    which: 'Qué trimestre',
    earlier: 'Anterior',
    later: 'Siguiente',
    since: 'Se empezó a contar durante este trimestre, así que puede no estar completo.',
    firstTalks: 'Tiempo hasta la primera conversación',
    firstTalksFew:
      'Menos de cinco personas empezaron con un terapeuta. Son muy pocas para decir más sin hablar de una sola persona.',
    half: (days) => `Al menos la mitad tuvo su primera sesión en los ${days} días después de pedirla.`,
    halfLonger: (days) => `Más de la mitad esperó ${days} días o más hasta su primera sesión.`,
    firstTalksAlike: (count) =>
      `${count} personas empezaron con un terapeuta. Son muy pocas para decir cuánto esperaron sin hablar de una sola persona.`,
    waited: 'Desde la solicitud hasta la primera sesión',
    clients: 'Personas',
    days: (from, until) =>
      until === undefined
        ? `${from} días o más`
        : from === 0
          ? `Hasta ${until} días`
          : `De ${from} a ${until} días`,
    firstTalksFrom: (count, period) =>
      `De las ${count} personas que empezaron con un terapeuta en ${period}: días desde la solicitud hasta la primera sesión que acordaron.`,
    joined: 'Los tiempos que esperaron menos de cinco personas se juntan con el siguiente.',
    requests: 'Solicitudes que no llevaron a una primera conversación',
    requestsFew: 'Menos de cinco de cada clase. Son muy pocas para decir más sin hablar de una sola persona.',
    became: 'Qué pasó con ellas',
    requestsCount: 'Solicitudes',
    declined: 'El terapeuta no pudo aceptar',
    expired: 'Nadie decidió a tiempo',
    withdrawn: 'La persona la retiró',
    requestsFrom:
      'Una persona puede preguntar hasta a tres terapeutas a la vez; cada solicitud cuenta por separado.',
    endings: 'Cómo terminaron las relaciones',
    endingsFew: 'Menos de cinco de cada clase. Son muy pocas para decir más sin hablar de una sola persona.',
    endingsLead:
      'Un buen final puede llegar después de cualquier número de sesiones, y seguir con otra persona también es avanzar.',
    ended: 'Cómo terminaron',
    relationships: 'Relaciones',
    planned: 'Llegaron a un buen final',
    rematch: 'Siguieron con otro terapeuta',
    dropout: 'Dejaron de venir',
    endingsFrom: (count, isWhole, period) =>
      `De ${isWhole ? 'las' : 'al menos'} ${count} relaciones que terminaron en ${period}.`,
    by: (client, therapist) =>
      `Que fue un buen final lo dijo ${client} veces la persona y ${therapist} veces el terapeuta.`,
  },
  people: {
    heading: 'Terapeutas',
    byStatus: 'Según su situación',
    status: { pending: 'Por comprobar', verified: 'Comprobados', expired: 'Licencia terminada' },
    why: {
      pending: 'Nadie los encuentra hasta que usted haya comprobado una licencia en su consejo.',
      verified: 'Se los puede encontrar mientras acepten personas nuevas.',
      expired: 'Ya nadie los encuentra, hasta que se compruebe una licencia válida.',
    },
    search: 'Buscar un nombre',
    count: (count, isMore) =>
      isMore ? `${count} hasta ahora` : count === '1' ? 'Un terapeuta' : `${count} terapeutas`,
    found: (found, all) => `${found} de ${all}`,
    more: 'Mostrar más',
    noName: 'Aún sin nombre',
    noLicence: 'sin licencia indicada',
  },
  person: {
    heading: 'Terapeuta',
    back: 'Todos los terapeutas',
    gone: 'Aquí no hay nadie. El enlace puede ser antiguo o estar cortado.',
    status: {
      draft: 'Aún no hay licencia indicada, así que no hay nada que comprobar.',
      pending: 'Una licencia espera comprobación. Todavía nadie encuentra a este terapeuta.',
      verified: 'Comprobado. Se le puede encontrar mientras acepte personas nuevas.',
      expired: 'La licencia ha terminado. Ahora nadie encuentra a este terapeuta.',
    },
    licences: 'Licencias',
    noLicence: 'No hay ninguna licencia indicada.',
    notChecked: 'Aún sin comprobar.',
    checked: (on, until) => `Comprobada el ${on}; válida hasta el ${until}.`,
    checkedButOver: (until) => `Se comprobó, y terminó el ${until}.`,
    found: (kind) => `¿Qué dijo el consejo? (${kind})`,
    verified: 'Es válida',
    verifiedHint: 'Se encuentra al terapeuta allí hasta que termine.',
    refused: 'No se pudo confirmar',
    refusedHint: 'Nada cambia para quien busca; el terapeuta puede corregirla.',
    revoked: 'Ya no es válida',
    revokedHint: 'Desde ahora nadie encuentra al terapeuta allí.',
    expires: 'Válida hasta',
    expiresHint: 'Como dice el consejo.',
    expiresMissing:
      'Indique un día de hoy en adelante. Solo se puede confirmar una licencia que sigue siendo válida.',
    decide: 'Guardar esto',
    again: 'El consejo dice ahora otra cosa',
    decisionMissing: 'Elija lo que dijo el consejo.',
    decided: {
      verified: 'Guardado. La licencia está comprobada y se puede encontrar allí a este terapeuta.',
      refused: 'Guardado. La licencia no está confirmada.',
      revoked: 'Guardado. Ya nadie encuentra allí a este terapeuta.',
    },
    licenceChanged: 'El terapeuta ha cambiado esta licencia entretanto. Así está ahora.',
    account: 'Cuenta',
    accountWhy: 'Vincula la cuenta con la que entra este terapeuta. Si ya había otra, se sustituye.',
    subject: 'Identificador de la cuenta',
    subjectHint: 'El «sub» que muestra el grupo de usuarios para la cuenta.',
    subjectMissing: 'Escriba el identificador tal como se muestra, sin espacios.',
    link: 'Vincular la cuenta',
    linked: 'Vinculada. Quien entre con ella es ahora este terapeuta.',
    accountTaken: 'Otro terapeuta tiene esta cuenta. Revísela una vez más.',
    known: 'Lo que se ha contado',
    clients: 'Personas',
    clientsAre: (taken, held) => `Plazas ocupadas: ${taken}. Reservadas por solicitudes: ${held}.`,
    accepting: 'Acepta personas nuevas',
    acceptingUntil: (until) => `Hasta el ${until}`,
    notAccepting: 'En este momento, no',
  },
  sections: {
    concerns: 'Le gusta trabajar con',
    style: 'Forma de trabajar',
    about: 'Sobre la persona',
    where: 'Cómo y dónde son las sesiones',
    ageGroups: 'Atiende a',
    limits: 'Trabajo que deja a colegas',
    text: 'En sus propias palabras',
  },
  add: {
    heading: 'Añadir un terapeuta',
    lead: 'Solo lo que usted sabe; lo demás puede contarlo el terapeuta. No se muestra a nadie hasta que usted haya comprobado una licencia.',
    send: 'Añadir este terapeuta',
  },
  calls: {
    heading: 'Personas que pidieron una llamada',
    lead: 'Se les dijo que para esto usted ve su nombre y su dirección, y nada más. Quien más espera va primero.',
    none: 'Nadie espera una llamada.',
    noName: 'Sin nombre',
    asked: (ago, when) => stop(`Lo pidió ${ago}, el ${when}`),
    email: 'Correo electrónico',
    noEmail: (therapist) => `No hay. ${therapist} quizá sepa cómo localizar a esta persona.`,
    language: 'Idioma',
    therapist: 'Trabaja con',
    done: 'Ya hablé con esta persona',
    isDone: 'Hecho. El nombre y la dirección ya no se muestran.',
  },
};
