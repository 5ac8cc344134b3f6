import type { Words } from '../../app/language';

export const staff: Words['staff'] = {
  views: 'Sus espacios',
  signOut: 'Cerrar sesión',
  signedInAs: (name) => `Sesión de ${name}`,
  notDone: 'No ha funcionado. Mire cómo está ahora e inténtelo una vez más.',
  notSent: 'Ahora mismo no hay conexión. Lo que escribió sigue aquí; inténtelo de nuevo.',
  fewerThanFive: 'menos de cinco',
  ago: (milliseconds) => {
    const hours = Math.floor(milliseconds / 3_600_000);
    const days = Math.floor(hours / 24);
    return hours < 1
      ? 'hace menos de una hora'
      : hours === 1
        ? 'hace una hora'
        : hours < 24
          ? `hace ${hours} horas`
          : days === 1
            ? 'hace un día'
            : `hace ${days} días`;
  },
  signIn: {
    therapist: 'Entrar como terapeuta',
    clinic: 'Entrar para la clínica',
    act: 'Entrar',
    email: 'Su correo electrónico',
    emailMissing: 'Escriba su correo electrónico.',
    password: 'Contraseña',
    passwordMissing: 'Escriba su contraseña.',
    forgotten: 'He olvidado mi contraseña',
    anew: 'Una contraseña nueva',
    forgottenWhy: 'Le enviamos un código por correo. Con él elige una contraseña nueva.',
    mailAnother: 'Enviarme otro código',
    mailCode: 'Enviarme un código',
    mailed:
      'Si hay una cuenta con esta dirección, un correo con un código está en camino. Puede tardar unos minutos. Si no llega, pregunte a su clínica.',
    mailedCode: 'Código del correo',
    mailedCodeHint: 'Seis dígitos.',
    setAnew: 'Guardar la contraseña nueva',
    isSetAnew: 'Su contraseña nueva está guardada. Entre ahora con ella.',
    newPassword: 'Su nueva contraseña',
    newPasswordHint: 'Al menos 15 caracteres. Unas cuantas palabras seguidas se recuerdan bien.',
    newPasswordWhy: 'Está aquí por primera vez. Elija una contraseña que solo usted conozca.',
    setUp:
      'Para proteger a quienes atiende, cada vez se pide un código de su teléfono. Así se prepara, una sola vez:',
    setUpApp: 'Abra en su teléfono una aplicación de autenticación.',
    setUpLink: 'Si está en este dispositivo, este enlace la abre.',
    setUpSecret: 'Añada allí una cuenta con esta clave:',
    setUpCode: 'Escriba los seis dígitos que aparecen.',
    code: 'Código',
    codeHint: 'Seis dígitos de su aplicación de autenticación.',
    startAgain: 'Empezar de nuevo',
    notHere: 'Su cuenta necesita un paso que esta página no tiene. Pregunte a su clínica.',
    notForTherapists: 'Esta cuenta no es de terapeuta. Use la cuenta con la que trabaja.',
    notForClinic: 'Esta cuenta no es de la oficina de la clínica. Use la que corresponde.',
    development: 'Este es un servidor local para probar. Aquí cualquiera puede ser cualquiera.',
    invented: 'Terapeuta de la clínica inventada',
    subject: 'Cuenta',
    otherSubject: 'U otra cuenta',
    subjectHint: 'Cualquier nombre; uno nuevo empieza con una página vacía.',
    subjectMissing: 'Elija a alguien o escriba un nombre.',
    away: {
      ended: 'Su sesión se ha cerrado. Lo que escribió sigue aquí; entre y continúe.',
      idle: 'Estuvo fuera media hora y cerramos la página para protegerla. Lo que escribió sigue aquí.',
      left: 'Ha cerrado la sesión.',
    },
    refused: {
      wrong: 'El correo y la contraseña no corresponden. Escriba ambos una vez más.',
      code: 'Ese no es el código de este medio minuto. Escriba los seis dígitos que se ven ahora.',
      weak: 'Elija una contraseña de al menos 15 caracteres que no haya usado antes.',
      mailedCode: 'Ese no es el código del último correo, o ya caducó. Puede pedir otro.',
      late: 'Ha pasado un poco de tiempo. Empiece una vez más.',
      often: 'Se ha intentado demasiadas veces. Espere unos minutos.',
      unreachable: 'Ahora mismo no se puede entrar. Inténtelo de nuevo.',
    },
  },
};
