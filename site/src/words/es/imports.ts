import type { Words } from '../../app/language';

export const imports: Words['imports'] = {
  heading: 'Incorporar una lista de terapeutas',
  lead: 'Una lista de su hoja de cálculo, una fila por terapeuta. Primero se prueba, y nada cambia hasta que usted lo diga.',
  again:
    'Quien ya está se actualiza; una lista incorporada dos veces no cambia nada la segunda vez. No se muestra a nadie hasta que usted haya comprobado una licencia.',
  file: 'Su lista',
  fileHint:
    'Un archivo CSV en UTF-8. En casi todas las hojas de cálculo: Archivo, Guardar como, «CSV UTF-8».',
  sample: 'Una lista de ejemplo para empezar',
  sampleMore: 'Sus personas son inventadas.',
  columns: 'Qué va en cada columna',
  columnsLead:
    'Solo hacen falta name, y clinic_id o npi. Una celda vacía significa «no dicho», nunca «no». Varios valores en una celda se separan con punto y coma. Las columnas que no están en esta lista no se leen.',
  codes: 'Códigos',
  example: 'Ejemplo',
  column: {
    clinic_id: 'Su propio identificador del terapeuta. Debe ser el mismo de una lista a otra.',
    name: 'Como lo ven las personas que buscan terapia.',
    npi: 'Identificador nacional (National Provider Identifier), diez cifras.',
    licences: 'Por cada licencia: lugar, tipo, número y último día, separados por dos puntos.',
    languages: 'En los que trabaja el terapeuta, con dos o tres letras.',
    concerns: 'Cuánto le gusta trabajar con cada tema, de 0 (nada) a 3 (mucho).',
    style_directive: 'De -2 (guía la persona) a 2 (guía el terapeuta).',
    style_intensity: 'De -2 (reservado) a 2 (emocionalmente intenso).',
    style_present: 'De -2 (el pasado) a 2 (el presente).',
    style_challenge: 'De -2 (apoyo cálido) a 2 (retos concretos).',
    gender: 'Como lo dice el terapeuta.',
    birth_year: 'Cuatro cifras.',
    faiths: 'Que comparte, o conoce desde dentro.',
    cultures: 'Que comparte, o conoce desde dentro.',
    affirming: 'De la diversidad sexual y de género: yes (sí) o no.',
    communities: 'Con las que tiene experiencia.',
    formats: 'Cómo son las sesiones.',
    postal_codes: 'Dónde son las sesiones en persona, cinco cifras.',
    zone: 'La zona horaria de las horas.',
    hours: 'Cuándo podría haber una sesión, en cuartos de hora.',
    fee: 'De una sesión, con punto decimal.',
    fee_sliding_to: 'El precio más bajo según ingresos.',
    currency: 'Con tres letras.',
    insurers: 'Códigos como los publica su clínica.',
    age_groups: 'A quién atiende el terapeuta.',
    places: 'En total, de 0 a 500.',
    accepting_until:
      'Último día en que el terapeuta ha confirmado que acepta personas nuevas, como mucho a 90 días.',
    limits: 'Trabajo que el terapeuta deja a colegas.',
    text: 'Palabras propias para quien busca terapia, 2000 letras como mucho.',
  },
  trying: 'Se prueba su lista',
  tryingWhy: 'Todavía no cambia nada.',
  taking: 'Se incorpora su lista',
  takingWhy:
    'Mientras tanto puede ir a otro espacio; sigue mientras esta página esté abierta. Si la cierra, lo incorporado se queda, y el mismo archivo sigue donde terminó.',
  soFar: (rows) => `${rows} filas hasta ahora`,
  refusedSoFar: (rows) => `${rows} no se pueden incorporar`,
  stop: 'Parar',
  stopped: 'Parado. Lo hecho se queda como está.',
  stoppedTrying: 'Parado. No ha cambiado nada.',
  lost: 'Ahora mismo no hay conexión. No se pierde nada: sigue desde aquí en cuanto vuelva.',
  goOn: 'Seguir',
  another: 'Elegir otro archivo',
  tried: 'Qué pasaría',
  triedLine: (taken, refused) =>
    taken === 0
      ? refused === 0
        ? 'Probado. Todo lo de esta lista ya está; no hay nada que incorporar.'
        : 'Probado. Ninguna fila se puede incorporar tal como está.'
      : refused === 0
        ? 'Probado. Todas las filas se pueden incorporar. Todavía no ha cambiado nada.'
        : `Probado. ${refused === 1 ? 'Una fila no se puede incorporar tal como está' : `${refused} filas no se pueden incorporar tal como están`}; las demás, sí. Todavía no ha cambiado nada.`,
  noRows: 'En esta lista no hay ninguna fila, solo la primera línea.',
  taken: 'Qué ha pasado',
  takenLine: (taken) =>
    taken === 0
      ? 'Hecho. No había nada que cambiar.'
      : taken === 1
        ? 'Hecho. Un terapeuta es nuevo o ha cambiado.'
        : `Hecho. ${taken} terapeutas son nuevos o han cambiado.`,
  picture:
    'Filas nuevas o cambiadas, iguales que antes, no incorporadas o vacías, como partes de una barra. La lista de abajo dice lo mismo.',
  willBe: 'nuevas o cambiadas',
  same: 'ya estaban, iguales',
  refused: 'no se pueden incorporar',
  empty: 'vacías',
  from: (rows) => (rows === '1' ? 'De la única fila de esta lista.' : `De las ${rows} filas de esta lista.`),
  cutOff: 'El archivo termina en medio de una fila: no se copió entero. Vuelva a obtenerlo.',
  ignored: (columns) => `No se conocen, así que no se leen: ${columns}. ¿Hay alguna mal escrita?`,
  takeIn: (rows) => (rows === 1 ? 'Incorporar esta fila' : `Incorporar estas ${rows} filas`),
  check: 'Comprobar sus licencias',
  toCorrect: 'Qué hay que corregir',
  toCorrectHow: 'Corrija estas filas en su hoja de cálculo y elija el archivo otra vez.',
  theOthers: 'Las filas que están bien se pueden incorporar antes.',
  wholeRow: 'Toda la fila',
  lines: (lines, count) => (count === 1 ? `Línea ${lines}` : `Líneas ${lines}`),
  moreLines: (count) => (count === 1 ? 'y una más' : `y ${count} más`),
  moreCauses: (count) => (count === 1 ? 'Un motivo más' : `${count} motivos más`),
  save: 'Guardar el informe',
  saveHint: 'Un archivo con cada fila que no se incorporó. No repite nada de su lista.',
  saved: {
    file: 'informe-de-importacion',
    line: 'Línea',
    column: 'Columna',
    fault: 'Qué falla',
    advice: 'Qué hacer',
  },
  faults: {
    'not-utf-8': () => ({
      fault: 'La fila tiene signos que no son UTF-8.',
      advice: 'Guarde el archivo como CSV en UTF-8.',
    }),
    'quote-left-open': () => ({
      fault: 'Unas comillas se abren y no se cierran.',
      advice: 'Ciérrelas, y escriba dos veces las comillas que van dentro de una celda.',
    }),
    'stray-quote': () => ({
      fault: 'Hay comillas en medio de una celda.',
      advice: 'Escriba dos veces las comillas que van dentro de una celda entre comillas.',
    }),
    'row-too-long': () => ({
      fault: 'La fila no termina.',
      advice: 'Compruebe que todas sus comillas se cierran.',
    }),
    'cut-off': () => ({
      fault: 'El archivo termina dentro de esta fila.',
      advice: 'El archivo no se copió entero. Vuelva a obtenerlo.',
    }),
    'other-number-of-cells': ({ cells, columns }) => ({
      fault: `La fila tiene ${cells} celdas, y la primera línea tiene ${columns}.`,
      advice: 'Ponga entre comillas las celdas con una coma, un punto y coma o un salto de línea.',
    }),
    twice: () => ({
      fault: 'Una fila anterior es del mismo terapeuta.',
      advice: 'Deje una fila por terapeuta.',
    }),
    'not-stored': () => ({
      fault: 'La fila no se pudo guardar.',
      advice: 'Incorpore el archivo otra vez, más tarde.',
    }),
    'npi-of-another': () => ({
      fault: 'El NPI es de otro terapeuta de la clínica.',
      advice: 'Compruebe el NPI y el identificador de la fila, o corrija al otro terapeuta.',
    }),
    'edited-since': () => ({
      fault: 'El perfil se ha cambiado a mano desde que se incorporó.',
      advice: 'Cámbielo en el propio perfil: una lista no borra lo que alguien escribió.',
    }),
    'changed-meanwhile': () => ({
      fault: 'El perfil cambió en este mismo momento.',
      advice: 'Incorpore el archivo otra vez.',
    }),
    'name-missing': () => ({ fault: 'Falta el nombre.', advice: 'Escríbalo como se debe mostrar.' }),
    'id-missing': () => ({
      fault: 'La fila no tiene ni identificador ni NPI.',
      advice: 'Dé a cada terapeuta un identificador que no cambie, o el NPI.',
    }),
    'hours-without-zone': () => ({
      fault: 'Las horas necesitan una zona horaria.',
      advice: 'Escríbala como America/New_York.',
    }),
    'fee-without-currency': () => ({
      fault: 'Un precio necesita una moneda.',
      advice: 'Escríbala como USD.',
    }),
    'sliding-without-fee': () => ({
      fault: 'Un precio según ingresos necesita el precio normal.',
      advice: 'Rellene la columna fee.',
    }),
    'unknown-code': ({ oneOf = [] }) => ({
      fault: 'Esto no está en la lista.',
      advice: `Use uno de estos: ${oneOf.join(', ')}.`,
    }),
    'not-in-range': ({ least, most }) => ({
      fault: `Esto no es un número entero de ${least} a ${most}.`,
      advice: 'Escriba un número entre esos dos.',
    }),
    'too-long': ({ most }) => ({
      fault: `El texto tiene más de ${most} letras.`,
      advice: 'Acórtelo.',
    }),
    'too-many': ({ most }) => ({
      fault: `La celda tiene más de ${most} valores.`,
      advice: `Deje ${most} como mucho.`,
    }),
    'unfit-character': () => ({
      fault: 'El texto tiene un signo que no lo es; quizá se perdió en una conversión anterior.',
      advice: 'Escriba la celda de nuevo.',
    }),
    'unfit-id': () => ({
      fault: 'Un identificador tiene de 1 a 60 signos, sin espacios.',
      advice: 'Use letras, cifras y guiones.',
    }),
    'unfit-npi': () => ({
      fault: 'Un NPI tiene diez cifras y la última es de control. Este no lo es.',
      advice: 'Compárelo con el registro del NPI, o déjelo vacío.',
    }),
    'unfit-licence': () => ({
      fault: 'Una licencia tiene tres o cuatro partes.',
      advice: 'Escríbala como US-CT:psychologist:12345:2027-06-30.',
    }),
    'unfit-licence-number': () => ({
      fault: 'El número de una licencia tiene de 1 a 40 letras o cifras.',
      advice: 'Escríbalo como el consejo, sin dos puntos.',
    }),
    'unknown-jurisdiction': () => ({
      fault: 'No se conoce el lugar de la licencia.',
      advice: 'Escríbalo como US-CT.',
    }),
    'unfit-language': () => ({
      fault: 'Un idioma se escribe con dos o tres letras.',
      advice: 'Escriba en, es, ase (lengua de señas estadounidense).',
    }),
    'concern-without-level': () => ({
      fault: 'Un tema necesita un nivel.',
      advice: 'Escriba anxiety=3, de 0 (nada) a 3 (mucho).',
    }),
    'concern-twice': () => ({ fault: 'Un tema está dos veces.', advice: 'Deje uno.' }),
    'not-yes-or-no': () => ({
      fault: 'Esto no es ni «yes» ni «no».',
      advice: 'Escriba yes (sí) o no, o nada.',
    }),
    'unfit-postal-code': () => ({
      fault: 'Esto no es un código postal de los Estados Unidos.',
      advice: 'Escriba cinco cifras. Una hoja de cálculo puede haber quitado un cero al principio.',
    }),
    'unknown-zone': () => ({
      fault: 'Esto no es una zona horaria.',
      advice: 'Escríbala como America/New_York.',
    }),
    'zone-is-offset': () => ({
      fault: 'Una diferencia de horas no conoce el horario de verano.',
      advice: 'Escriba la zona horaria como America/New_York.',
    }),
    'unfit-hours': () => ({
      fault: 'Esto no son horas de un día.',
      advice: 'Escriba mon 09:00-12:00; tue 13:00-17:30.',
    }),
    'unknown-day': () => ({
      fault: 'Esto no es un día.',
      advice: 'Escriba mon (lunes), tue, wed, thu, fri, sat, sun (domingo).',
    }),
    'hours-backwards': () => ({
      fault: 'Las horas terminan antes de empezar.',
      advice: 'Escriba en dos partes las horas que pasan de medianoche.',
    }),
    'not-on-quarter-hour': () => ({
      fault: 'Las horas empiezan y terminan en un cuarto de hora.',
      advice: 'Escríbalas como 09:00, 09:15 o 17:30.',
    }),
    'unfit-amount': () => ({
      fault: 'Esto no es una cantidad.',
      advice: 'Escriba 150 o 150.00, sin el signo de la moneda.',
    }),
    'amount-too-large': () => ({
      fault: 'La cantidad es demasiado alta para una sesión.',
      advice: 'Compruébela.',
    }),
    'amount-too-fine': () => ({
      fault: 'La moneda no tiene una parte tan pequeña.',
      advice: 'Escriba menos decimales.',
    }),
    'sliding-above-fee': () => ({
      fault: 'Un precio según ingresos baja desde el precio normal.',
      advice: 'Escriba aquí el precio más bajo, y el normal en la columna fee.',
    }),
    'unknown-currency': () => ({ fault: 'Esto no es una moneda.', advice: 'Escríbala como USD.' }),
    'unfit-insurer': () => ({
      fault: 'Una aseguradora es un código de 2 a 40 letras, cifras y, entre ellas, guiones.',
      advice: 'Use los códigos que publica su clínica.',
    }),
    'unfit-date': () => ({ fault: 'Esto no es una fecha.', advice: 'Escríbala como 2027-06-30.' }),
    'not-of-our-time': ({ least, most }) => ({
      fault: `La fecha no está entre los años ${least} y ${most}.`,
      advice: 'Escriba el día que es, o no ponga ninguno si no lo hay.',
    }),
    'too-far-ahead': ({ most }) => ({
      fault: `La fecha está a más de ${most} días.`,
      advice: 'Escriba una más cercana, y confírmela de nuevo cuando se acerque.',
    }),
  },
  unusable: {
    empty: 'Este archivo está vacío. Elija otro.',
    spreadsheet:
      'Esto es una hoja de cálculo o un archivo comprimido, no un CSV. En su hoja de cálculo, guarde la hoja como «CSV UTF-8».',
    compressed: 'Este archivo está comprimido. Descomprímalo primero.',
    'not-utf-8':
      'No se pueden leer las letras de este archivo. En su hoja de cálculo, guarde la hoja como «CSV UTF-8».',
    'header-unreadable': 'No se puede leer la primera línea. Debe llevar los nombres de las columnas.',
    'columns-missing':
      'La primera línea debe nombrar las columnas name, y clinic_id o npi. Compárela con la lista de ejemplo.',
    'column-twice': 'La primera línea nombra una columna dos veces. Deje una.',
    'too-large':
      'Este archivo es demasiado grande para esta página. Divídalo, o pregunte a quien lleva el sistema: ./fiducia import incorpora listas de cualquier tamaño.',
    unreadable: 'Su navegador no pudo leer el archivo. Elíjalo otra vez.',
    refused: 'No ha funcionado. Elija el archivo otra vez.',
  },
};
