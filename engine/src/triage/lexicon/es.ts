import type { Lexicon } from "./lexicon.ts";

/** Spanish. */
export const es: Lexicon = {
  language: "es",
  stopWords: `
    el la los las un una unos unas de del al a ante con en para por sin sobre y e o u que se su sus mi mis tu tus nuestro nuestra
    nuestros lo le les me te nos os es son era fue ser estar esta este esto esos eso esa estan estoy estamos he ha han hemos habeis hay
    muy mas pero como cuando donde quien cual porque si no ya yo ella ellos nosotros usted ustedes vosotros gracias hola tengo tiene
    tienen quiero puedo pueden podeis hace desde hasta todo toda todos todas tambien ahora nada algo vuelo`,
  cues: {
    grievance: {
      3: `
        retraso*, retrasad*, demora*, horas tarde, hora tarde, minutos tarde, llegó tarde, llegamos tarde, salió tarde, salimos tarde,
        con retraso, cancelado, cancelada, cancelados, cancelan, canceló, cancelaron, cancelación, cancelaciones, cancelar vuelos, overbooking,
        sobreventa, maleducad*, grosero*, grosera*, borde*, antipátic*, desagradable*, prepotente*, chulo, chulería, suci*, asqueros*, asco,
        mugre, pegajos*, huele*, olía*, mal olor, peste, frío el, comida fría, incomible*, cucaracha*, sin aire, no funciona*, no va,
        no funcionó, no funcionaba, no carga, no cargaba, se cuelga*, se cae*, se bloquea, se cierra, da error, error*, fallo*, falla*, colas,
        cola, la cola, hora de cola, horas de cola, esperando en, horas esperando, hora esperando, una hora esperando, horas en,
        sin información, ninguna información, nadie informa*, nadie nos inform*, nadie explica*, nadie dice nada, nadie da, sin explicación*,
        sin explicaciones, sin avisar, no avis*, ni una disculpa, ni siquiera, abusiv*, abuso, timo, estafa*, estafador*, robo, atraco,
        sablazo, carísim*, engañ*, mentir*, miente*, publicidad engañosa, mal servicio, mala atención, mal trato, maltrato, trato pésimo,
        trataron, nos tratan, ignora*, pasan de, pasando de, incómod*, apretad*, estrech*, sin agua, sin comida, sin wifi, no había agua,
        no había comida, roto, rota, rotos, averiad*, pérdida de tiempo, perdimos la conexión, perdí la conexión, perdimos el enlace, quejarme,
        queja, quejas, reclamación, reclamar, ruidos*, ruido, nos dejaron, discrimina*, racis*, pierden maletas, perdéis maletas,
        pierden las maletas, falta de respeto, falta de personal, gritó, gritando, gritar*, desaliñad*, rompieron, sin calefacción, congelad*,
        quemad*, caducad*, se rió, se ríe, se rieron, de mala gana, mala cara, malas formas, de malas maneras, mal gesto, nos hicieron esperar,
        haciéndonos esperar, esperamos más de, estuvimos esperando, estuvimos más de, una hora de, dos horas de, tres horas de, cerrados,
        cerrado todo, averiado, estropead*, no había, no hubo, se olvida, mal diseñad*, ilegible, imposible de, imposible contactar,
        cambio de puerta, sin personal, letra pequeña, apestaba, apesta, sucísim*, roñoso*, ni agua, ni un vaso, ni una, ni un, peor que,
        nadie hizo nada, peligros*, de locos, pagar de más, como ganado, como sardinas, no se hacen responsables, responsabilidad,
        se echan la culpa, lista de espera, siempre igual, nos olvidaron, cambiaron la hora`,
      2: `
        tarde, lento, lenta, lentitud, mal, mala, malo, malas, peor, sin, problema*, falta de, poco espacio, duro, duros, viejo*, viejos,
        esperando, desastre, caos, desorganiza*, confus*, injust*, obliga*, pequeñ*, cobrar por, cobran por, cobráis por, pagar por, otra vez,
        en blanco`,
      1: "siempre, todavía, aún, por qué, solo, encima, siguen, sigue, frío, fría, caro, cara, horas, calor, espera",
    },
    heat: {
      3: `
        pésim*, horrible*, horror*, terrible*, fatal, vergüenza, vergonzos*, lamentable*, indignante*, indignad*, indigno, indignación,
        inaceptable*, intolerable*, inadmisible*, decepcion*, decepcionante*, decepcionad*, desastros*, una broma, es broma, de broma,
        tomadura de pelo, tomando el pelo, tomarme el pelo, os reís, se ríen, nunca más, nunca mas, jamás volveré, no volveré, no vuelvo,
        no vuelvo a, no volvemos, no volveremos, última vez, la peor, el peor, los peores, las peores, hart*, hasta las narices, estoy harto,
        cansad* de, ridícul*, penos*, patétic*, odio, furios*, enfadad*, cabread*, molest*, frustra*, increíble que, es increíble,
        parece mentira, qué asco, un asco, un desastre, un caos, una pesadilla, pesadilla, gracias por nada, gracias por arruinar*,
        gracias por perder, no gracias, arruina*, no recomiendo, no lo recomiendo, no la recomiendo, nada recomendable, no es normal,
        no puede ser, tela, deplorable*, bochornos*, incompeten*, menuda, vaya desastre, vaya servicio, vaya mierda, de pena, da pena,
        dais pena, cero estrellas, una estrella, menudo desastre, qué desastre, indignantes, cuánta cara, qué cara, qué morro, menudo morro,
        no hay derecho, no hay quien, ya está bien, basta ya, de juzgado de guardia, inadmisibles, os habéis lucido, lucido, patéticos,
        patética, impresentable*, chapuza*, me habéis perdido como, cliente menos, peor imposible, mejor no, paso de vosotros, es una broma,
        es esto normal, es normal que, os parece normal, les parece normal, se puede saber, quién ha sido`,
      2: `
        increíble, alucinante, flipante, en serio, ladrones, ladrón, sinvergüenza*, vaya, como siempre, para variar, típico, mierda, de mierda,
        basura, enhorabuena por`,
      1: "jaja, jajaja, uf, pues",
    },
    praise: {
      3: `
        muchas gracias, mil gracias, muchísimas gracias, gracias por, gracias a, enhorabuena, felicidades, felicito, felicitar, felicitaciones,
        excelente*, fantástic*, maravillos*, increíble servicio, increíble tripulación, genial*, estupend*, magnífic*, espectacular*,
        encantad*, me encanta, me ha encantado, nos encanta, me encantó, nos encantó, la mejor aerolínea, el mejor vuelo, el mejor, la mejor,
        los mejores, las mejores, de diez, un diez, 10 de 10, chapó, chapeau, olé, bravo, perfect*, inmejorable*, impecable*, excepcional*,
        un lujo, una maravilla, repetiremos, repetiré, recomendable*, lo recomiendo, la recomiendo, os recomiendo, sobresaliente, de lujo,
        cinco estrellas, 5 estrellas, así da gusto, da gusto, un placer, me salvó, nos salvó, salvado el, un aplauso, aplausos,
        gracias de corazón, de corazón, nos ayudó, me ayudó, nos ayudaron, me ayudaron, gran trato, trato exquisito, exquisit*, fenomenal,
        fenomenales, magnífica tripulación, impagable, un sol, soles, unos soles, vaya equipo, qué majos, qué maja, mejor imposible,
        todo perfecto, todo genial, sin pegas, volveremos, volveré a volar, superó, recomendamos, orgullos*, hacéis bien, seguid así,
        seguir así, antes de hora, antes de lo previsto, llegamos antes, aterrizaje suave, un detalle, detallazo, chapo, qué ganas,
        con muchas ganas`,
      2: `
        amable*, amabilidad, simpátic*, atent*, cariños*, majo*, maja*, cómod*, puntual*, puntualidad, profesional*, profesionalidad,
        agradecid*, agradezco, agradecer, agradecemos, content*, feliz, felices, bonit*, preciosa, preciosos, riquísim*, buen servicio,
        buen trato, buen trabajo, gran trabajo, gran servicio, gran equipo, muy bien, muy buen*, buenísim*, rápid*, eficaz, eficiente*,
        impresionante*, disfrut*, me gusta, me ha gustado, me gustó, limpísim*, cracks, crack, encant*, sonrisa, paciencia con, os quiero,
        viva`,
      1: "gracias, bien, buen, buena, bueno, limpio, limpia, fácil, genial",
    },
    abuse: {
      3: `
        idiota*, imbécil*, gilipollas, estúpid*, tont*, subnormal*, hijos de puta, hijo de puta, hijoputa*, hdp, cabrón*, cabrones, capullo*,
        payaso*, inútiles, inútil, inutil, inutiles, retrasados mentales, que os den, vete a la mierda, iros a la mierda, idos a la mierda,
        a la mierda, que os jodan, jódete, jodeos, joderos, puta, putos, pendejo*, malnacid*, escoria, ojalá os estrelléis, ojalá quebréis,
        anormal*, mamones, cretino*, sois patétic*, sois una panda, sois una mierda, sois basura, dais asco, panda de, no valéis nada,
        no servís para nada`,
      2: "mierda, joder, coño, basura, ratas",
    },
    question: {
      3: `
        se puede, se pueden, puedo llevar, puedo, podemos, podría, podríamos, podríais decirme, podéis decirme, me podéis decir,
        me podríais decir, pueden decirme, alguien sabe, sabéis si, sabe si, saben si, hay que, hay, cuánto, cuánta, cuántos, cuántas,
        cuánto cuesta, qué horario, a qué hora, qué medidas, qué documento*, qué pasa si, qué tamaño, qué peso, cuándo, dónde puedo,
        dónde está el, dónde se, cómo puedo, cómo se, cómo hago, cuál es, cuáles son, es posible, es necesario, es obligatorio, está permitido,
        están permitid*, tenéis, tienen, ofrecéis, ofrecen, voláis, vuelan, admitís, admiten, aceptáis, aceptan, hacéis, permitís, permiten,
        servís, sirven, hace falta, necesito visado, una pregunta, pregunta, una duda, duda, una consulta, quería saber, quisiera saber,
        me gustaría saber, querría saber, saber si, con cuánta, qué incluye, incluye, vais a, van a volver, volveréis a, desde qué, hasta qué,
        alguien me puede decir, me puede alguien, cuál sería, de cuánto, cada cuánto, a partir de qué, a partir de cuándo, desde cuándo,
        hasta cuándo, pueden viajar, puede viajar, puede ir, se permite*, está incluid*, están incluid*, dejáis, llevan, cobráis por,
        qué se puede, qué puedo, qué hay que, quién puede, volaréis, volarán, abriréis, habrá, dan de comer, dais`,
      2: "puede, pueden, son, es, está, están, va, van, vais",
      1: "qué, cómo, dónde, quién, cuál, si",
    },
    request: {
      4: `
        mi dinero, nuestro dinero, devuélvanme, devolvedme, devuélveme, devolverme, me devolváis, me devuelvan, devolución de mi, me reembols*,
        reembolsarme, reembolsadme, quiero el reembolso, quiero un reembolso, quiero mi reembolso, pedí el reembolso, solicité el reembolso,
        solicité un reembolso, esperando el reembolso, mi reembolso, nuestro reembolso, mi indemnización, nuestra indemnización,
        mi compensación, exijo, cobrado dos veces, cobraron dos veces, cobrado doble, cobraron doble, cargo doble, doble cargo,
        cargado dos veces, me habéis cobrado, me han cobrado, me cobraron, me cobrasteis, nos cobraron, nos han cobrado, nos habéis cobrado,
        cobrado de más, cambiar mi vuelo, cambiar nuestro vuelo, cambiar mi billete, cambiar la fecha de mi, cambiar mi nombre, corregir mi,
        cancelar mi vuelo, cancelar mi reserva, cancelar mi billete, anular mi, reubicar*, reubíquenme, reubicadme, perdido mi maleta,
        perdido la maleta, perdido mi equipaje, perdido el equipaje, perdido nuestras maletas, perdido las maletas, perdieron mi,
        perdisteis mi, perdieron la maleta, perdieron nuestras, dónde está mi, dónde están mis, dónde está nuestr*, dónde están nuestr*,
        no ha llegado mi, no ha llegado la maleta, no han llegado las maletas, no llegó mi, no llegaron nuestras, mi maleta no, mis maletas no,
        nuestras maletas no, no puedo entrar en mi, no puedo acceder a mi, no puedo iniciar sesión, olvidé mi, olvidado mi, me dejé,
        me he dejado, dejé mi, me dejé mi, cambiarme de, añadir una maleta, añadir mi, me habéis quitado, no me han devuelto,
        no me habéis devuelto, no me devuelven, quiero mi dinero, devolved el dinero, devuelvan el dinero, me debéis, me deben`,
      3: "cambiar el vuelo, cambiar el nombre, corregir el nombre",
    },
    ask: {
      3: "necesito, necesitamos, quiero, queremos, quisiera, me gustaría, me hace falta",
      2: `
        por favor, podéis, podríais, pueden, podrían, ayuda, ayudarme, ayudadme, ayúdenme, ayuda con, solucionad, solucionar, solución,
        cambiar, cambio, cancelar, anular, corregir, modificar, devolver, devolución, reembols*, reclamar, reclamación, revisar, comprobar,
        mirar, enviar, enviarme, reenviar, localizar, encontrar, recuperar, añadir, quitar, reservar, reservé, problema con, problemas con,
        qué pasa con, qué hago, qué tengo que hacer, urgente, cuándo me, buscar, mandar`,
    },
    press: {
      3: `
        periodista, soy periodista, reportera, reportero, redactor de, redactora de, corresponsal, gabinete de prensa, departamento de prensa,
        contacto de prensa, oficina de prensa, consulta de prensa, medio de comunicación, preparo un reportaje, preparando un reportaje,
        preparamos un reportaje, escribo un artículo, escribo para, estoy escribiendo un, escribiendo un artículo, escribiendo un reportaje,
        portavoz, declaraciones, para una entrevista, entrevistar a, entrevista con, redacción de, para el informativo, preparo un artículo,
        preparando un artículo, para un reportaje, para un artículo, para nuestro programa`,
      2: "entrevista, reportaje, declaración, comunicado oficial, versión oficial, valoración",
      1: "artículo, prensa, noticia, comentario, publicar, publicamos, diario, periódico, radio, televisión",
    },
    spam: {
      4: `
        sígueme, sigueme y, te sigo, sígueme y te sigo, gana dinero, ganar dinero, dinero fácil, ingresos pasivos, trabaja desde casa,
        haz clic, haz click, enlace en mi perfil, link en mi perfil, link en bio, enlace en bio, enlace en la bio, visita mi perfil,
        mira mi perfil, sorteo, participa en, regalamos, has ganado, ha sido seleccionad*, has sido seleccionad*, oferta limitada,
        código promocional, compra ya, compra seguidores, inversión segura, ganancias garantizadas, trading, préstamos, escríbeme al whatsapp,
        escríbenos al whatsapp, recupera tu dinero, recuperar tu dinero, soporte oficial, verifica tu cuenta, gratis aquí, billetes gratis,
        vuelos gratis, suscríbete, mi canal, duplica tu, escríbeme por privado, escríbeme al privado, por privado y te, te cuento cómo,
        sin hacer nada, pincha aquí, pincha en, toca el enlace, entra en el enlace`,
      2: `
        inversión, invertir, invierte, ganancias, beneficios, gana, gratis, sorteos, seguidores, promo, promoción, descuento, oferta, ofertas,
        al día desde casa, suscribirse, premio, ganador*`,
    },
    priorContact: {
      3: `
        tercera vez, segunda vez que, cuarta vez, quinta vez, enésima vez, sin respuesta, sin contestación, sin contestar, ninguna respuesta,
        nadie responde, nadie contesta, nadie me contesta, nadie me responde, nadie nos contesta, nadie me ha, nadie ha respondido,
        no responden, no contestan, no respondéis, no contestáis, no me responden, no me respondéis, no me contestan, no me contestáis,
        no me han respondido, no me habéis respondido, no me han contestado, no me habéis contestado, no he recibido respuesta,
        no recibo respuesta, no obtengo respuesta, sigo sin respuesta, sigo esperando respuesta, esperando respuesta, esperando una respuesta,
        llamé, llamamos, he llamado, hemos llamado, ya he llamado, llamado tres veces, escribí, he escrito, hemos escrito, ya escribí,
        os escribí, os he escrito, les escribí, les he escrito, mandé un correo, he mandado, he enviado, envié un correo, envié, os mandé,
        ya os dije, ya pedí, ya pregunté, ya reclamé, ya he reclamado, puse una reclamación, he puesto una reclamación,
        presenté una reclamación, reclamé, me dijeron, me dijisteis, me dicen que, nos dijeron, me prometieron, prometisteis, me pasan de,
        me pasan con, nos pasan de, pasándome de, me mandan de, nos mandan de, de un departamento a otro, de uno a otro, de un lado a otro,
        hablé con, he hablado con, hablado con, por teléfono con, vuestro chat, por el chat, otra vez os escribo, vuelvo a escribir,
        vuelvo a preguntar, insisto, número de caso, cada agente, nadie soluciona, cuántas veces, me ignoran, me ignoráis, nos ignoran,
        sin noticias vuestras, sin noticias de, tercer mensaje, segundo mensaje, cuarto mensaje, tercer correo, segundo correo, cuarto correo,
        tercer email, segundo email, dos correos, tres correos, cuatro correos, cinco correos, dos llamadas, tres llamadas, cuatro llamadas,
        cinco llamadas, seis llamadas, tres mensajes, dos mensajes, dos semanas llamando, semanas llamando, días llamando, llamando y,
        siempre me dicen, siempre dicen, me dicen lo mismo, que ya me llamarán, ya me llamarán, me llamarían, me llamarán, segunda vez,
        por segunda vez, por tercera vez, ya os he, ya les he, os lo dije, os lo he dicho, nadie da respuesta, no dais respuesta,
        nadie me hace caso, no me hacen caso, ni caso, me marean, mareándome, mareando`,
    },
    own: "mi, mis, nuestro, nuestra, nuestros, nuestras, mío, mía, me, nos",
    mine: `
      reservé, reservamos, he reservado, hemos reservado, compré, compramos, he comprado, hemos comprado, pagué, pagamos, he pagado,
      hemos pagado`,
    matter: `
      reserva, reservas, billete, billetes, pasaje, reembolso, dinero, pago, tarjeta, tarjeta de embarque, tarjetas de embarque, factura,
      facturas, recibo, bono, bonos, vale, cupón, indemnización, compensación, reclamación, cuenta, contraseña, usuario, millas, puntos, nivel,
      estado, asiento, asientos, check in, checkin, facturación, nombre, apellido, apellidos, correo de confirmación, confirmación,
      vuelo de vuelta, vuelta, pedido, paquete, suscripción, contrato, menú especial, silla de ruedas, gastos, fecha, perfil, localizador,
      saldo, seguro`,
    belonging: `
      maleta, maletas, equipaje, equipajes, valija, valijas, mochila, mochilas, bolsa, bolso, carrito, cochecito, sillita, guitarra, esquís,
      bici, bicicleta, tabla de surf, silla de ruedas, móvil, portátil, tablet, cartera, gafas, chaqueta, abrigo, cámara, auriculares,
      pasaporte, muletas, bulto, bultos, gafas de sol, sombrero, gorra, libro, anillo, reloj, cargador, paraguas, peluche, palos de golf,
      instrumento, violín, casco`,
    lack: {
      3: `
        dónde está, dónde están, perdid*, perdieron, perdisteis, perder, desaparecid*, extraviad*, no ha llegado, no han llegado, no llegó,
        no llegaron, no llega, no llegan, no aparece*, no apareció, no aparecen, sin rastro, robado, robaron, se quedó en, qué ha pasado con,
        qué pasó con, sigue en, siguen en, no estaba, no está, no sale, no salen, no salió, me falta, me faltan, han desaparecido`,
      2: `
        sin noticias, no recibí, no he recibido, no hemos recibido, nunca recibí, sigo sin, seguimos sin, sigo esperando, seguimos esperando,
        todavía no, aún no, aun no, todavia no, no me han, no me habéis, no nos han, no nos habéis, esperando, falta, faltan, no puedo,
        no podemos, no me deja, no nos deja, no funciona, bloquead*, caducad*, mal escrito, equivocad*, erróne*, incorrect*, cobrad*,
        cobrasteis, cobraron, sin mi, sin nuestro equipaje, sin maletas, sin maleta, sin equipaje, quitado, quitaron, cambiado, cambiaron,
        cancelado mi, cancelaron mi, dos veces, pendiente*, está en, están en, no existe, desde hace, mal escrita, no me pagaron,
        no me han pagado, no me ha llegado, no recibo`,
    },
    damage: `
      rota, roto, rotas, rotos, dañad*, destrozad*, abierta, abierto, sin rueda*, sin una rueda, rueda, ruedas, mojad*, rajad*, golpead*,
      partid*, abollad*, daños, rompieron, han roto, reventad*, hecha polvo, hecho polvo, en pedazos`,
    urgent: {
      4: `
        tirad* en, tirados en el, atrapad*, varad*, colgad* en el aeropuerto, durmiendo en el, dormir en el, dormir en el suelo,
        durmiendo en el suelo, sin hotel, sin alojamiento, sin sitio donde dormir, no tenemos donde dormir, no tengo donde dormir,
        pasar la noche en, pasando la noche en, emergencia, ambulancia, un médico, reacción alérgica, no puede respirar, crisis, infarto,
        desmay*, sin insulina, sin su medicación, sin mi medicación, necesita su medicación, necesita insulina, necesito insulina, menor solo,
        sola en el aeropuerto, solo en el aeropuerto, sola en la puerta, está sola en, está solo en, voy a perder, vamos a perder,
        perdemos la conexión, pierdo la conexión, pierdo mi conexión, estoy perdiendo, estamos perdiendo, sale en 10, sale en 15, sale en 20,
        sale en 30, cierra en, cierran la puerta, cierran el embarque, nos quedamos en tierra, quedado en tierra, esta noche sin, encerrad*,
        sale en quince, sale en diez, sale en veinte, sale en cinco, sale en doce, en quince minutos, en doce minutos, no nos dejan pasar,
        no me dejan pasar, esperad el avión, aguanten el vuelo, dolor en el pecho, le duele el pecho, está sola, está solo y, nadie con ella,
        nadie con él, sin nadie que, nos cierran el aeropuerto, cierran el aeropuerto, sin donde dormir, se ha desmayado, no viene nadie`,
      2: `
        insulina, oxígeno, urgente, urgentemente, ahora mismo, en este momento, esta noche, en 10 minutos, en 15 minutos, en 20 minutos,
        en 30 minutos, en 5 minutos, en diez minutos, en veinte minutos, en media hora, abandonad*, nadie aquí, sin nadie, ayuda ya, socorro,
        ya mismo, médic*`,
    },
    risk: `
      insulina, medicación, medicamentos, medicinas, oxígeno, diabétic*, asma, epilep*, embarazada, bebé, bebe, bebés, niñ*, mayor, abuela,
      abuelo, ancian*, silla de ruedas, discapacita*, madre, padre, hija, hijo, hijos, años`,
    now: "ahora, ahora mismo, esta noche, en este momento, en el aeropuerto, en la puerta, aquí, hoy, ya, minutos, de madrugada, seguimos aquí",
    past: {
      3: `
        el año pasado, el mes pasado, la semana pasada, ayer, anoche, hace un mes, hace un año, hace dos, hace meses, hace semanas,
        el verano pasado, el otro día, en su día, nos quedamos tirados ayer`,
    },
    hypothetical: {
      3: `
        si mi, si se, si no, qué pasa si, en caso de, se puede, puedo, puedo llevar, podría, la próxima semana, el mes que viene, próximo mes,
        el próximo, hay que, existe`,
    },
    negator: "no, nunca, jamás, ni, sin, tampoco, nada, ningún, ninguna, apenas, nadie",
    contrast: "pero, aunque, sin embargo, lástima, salvo, excepto",
    plain: `
      no solo, sin duda, no hay problema, sin problema, sin problemas, ningún problema, sin retraso, sin retrasos, ninguna queja, sin estrés,
      por qué no, equipaje permitido, política de equipaje, franquicia de equipaje, tarde o temprano, buenas tardes, buenas noches,
      buenos días, esta tarde, por la tarde, más tarde, la tarde, por la noche, sin falta, no pasa nada, atención al cliente, hace falta,
      no está mal, nada mal, puedo llevar, se puede llevar, podemos llevar`,
  },
};
