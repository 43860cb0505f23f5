import type { Lexicon } from "./lexicon.ts";

/** German. */
export const de: Lexicon = {
  language: "de",
  stopWords: `
    der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren sein hat haben habe hatte hatten wird
    werden wurde wurden ich du er sie es wir ihr mich mir dich dir uns euch ihnen ihm mein meine meinen meinem meiner unser unsere
    unseren unserem euer eure eurem euren kein keine keinen nicht auch nur noch schon sehr mit von vom zu zum zur bei beim nach aus auf
    an am im in für über unter wegen seit bis wenn weil dass ob wie was wo wann warum wer welche welcher welches kann können könnt
    könnte muss müssen darf dürfen hallo danke bitte vielen guten heute jetzt immer wieder mal doch so als man gibt flug`,
  cues: {
    grievance: {
      3: `
        verspätung*, verspätet*, stunden zu spät, stunde zu spät, minuten zu spät, zu spät, stunden verspätung, gestrichen*, annulliert*,
        annullierung*, storniert*, ausgefallen, fällt aus, flugausfall*, überbucht*, überbuchung, unfreundlich*, unverschämt*, frech*, patzig*,
        pampig*, arrogant*, herablassend*, respektlos*, unhöflich*, genervt*, schmutzig*, dreckig*, verdreckt*, eklig*, ekelhaft*, widerlich*,
        klebrig*, stinkt, stank, stinken, ungenießbar*, kaltes essen, essen kalt, essen war kalt, funktioniert nicht, funktionierte nicht,
        funktionieren nicht, funktioniert nie, geht nicht, ging nicht, geht nie, läuft nicht, lädt nicht, kaputt*, defekt*, abgestürzt,
        stürzt ab, stürzt ständig ab, hängt sich auf, fehlermeldung*, fehler, schlange*, anstehen, warteschlange*, warteschleife*,
        stunden gewartet, stunde gewartet, stundenlang*, wartezeit*, wartezeiten, keine information*, keine infos, keine info,
        ohne information*, keine durchsage*, ohne erklärung, keine erklärung, niemand informiert*, niemand sagt*, niemand weiß, keiner weiß,
        keiner informiert*, keiner sagt*, keine entschuldigung, ohne entschuldigung, nicht einmal, nicht mal, abzocke*, abgezockt, wucher,
        überteuert*, versteckte kosten, versteckte gebühren, gelogen, lügen, lügt, irreführend*, schlechter service, schlechten service,
        schlechter kundenservice, ignoriert*, im stich gelassen, im stich, unbequem*, beinfreiheit, eng, kein wasser, kein essen, kein wlan,
        ohne wasser, verpasst*, anschluss verpasst, beschwerde*, beschweren, beschwere, laut*, lärm, rassis*, diskriminier*, unterbesetzt*,
        zu wenig personal, personalmangel, angeschrien, angeschnauzt, angepampt, stehen gelassen, stehengelassen, verliert koffer,
        verliert ständig, verlieren koffer, auseinandergesetzt, kakerlake*, uralt*, stürzt, abstürzt, gefroren, verbrannt, abgelaufenes,
        keine heizung, keine klimaanlage, außer betrieb, verstopft, gesperrte toilette*, niemand am, keiner am, kein mensch, kein mitarbeiter,
        ausgelacht, gelacht über, die augen verdreht, augen gerollt, schlecht gelaunt, schlechte laune, muffig*, schroff*, barsch*,
        ließ uns warten, lassen uns warten, warten lassen, mussten warten, standen rum, standen herum, herumstehen, rumstehen, gatewechsel,
        unterversorgt, kein einziges, keine einzige, nicht ein, mal wieder, unauffindbar, schlecht gemacht, nicht erreichbar, unerreichbar,
        schlimmer als, lässt zu wünschen, zu wünschen übrig, krümel, versifft*, siffig*, verdreckt, schmuddel*, rausgeworfen, fliegt man raus,
        hängt ständig, hängt immer, niemand tat, niemand hat etwas, gefährlich*, geldmacherei, geldschneiderei, wie vieh, wie sardinen,
        wie tiere, schieben sich, schuld, verantwortung, im kreis, dreht sich im kreis, vergessen uns, flugzeit geändert, flugzeiten geändert,
        verlegt, weiße seite`,
      2: `
        spät, langsam*, teuer*, teure, schlecht*, schlimm*, schlimmer, problem*, warten, gewartet, stickig*, chaos, chaotisch*, unorganisiert*,
        desorganisiert*, stress*, verwirrend*, ungerecht*, unfair*, zahlen für, bezahlen für, mangelhaft*, ungenügend, leer*, fehlt, fehlte,
        falsch*, umständlich`,
      1: `
        wieder, schon wieder, immer noch, warum, ständig, jedes mal, immer, nur, erneut, dauernd, kalt*, alt, hart, heiß, klein*, stunden,
        stunde, warte`,
    },
    heat: {
      3: `
        schrecklich*, furchtbar*, fürchterlich*, grauenhaft*, grottig*, grottenschlecht*, katastroph*, katastrophal*, unmöglich*,
        unglaublich schlecht, eine frechheit, frechheit*, schande*, unfassbar*, unverschämtheit*, nie wieder, nie mehr, niemals wieder,
        das letzte mal, zum letzten mal, enttäusch*, enttäuscht, enttäuschend*, enttäuschung, wütend*, sauer, stinksauer, verärgert*,
        ärgerlich*, ärgert, frust*, frustriert*, genug von, die schnauze voll, schnauze voll, die nase voll, nase voll, satt, lächerlich*,
        peinlich*, armutszeugnis, erbärmlich*, miserabel*, mies, miese, mieser, mieses, inakzeptabel*, unakzeptabel*, nicht akzeptabel,
        nicht hinnehmbar, unzumutbar*, zumutung*, saftladen, sauhaufen, schlechteste*, die schlechteste, alptraum, albtraum, witz, ein witz,
        soll das ein witz, verarsch*, wollt ihr mich, danke für nichts, vielen dank für nichts, na danke, na toll, na super, toll gemacht,
        ganz toll, herzlichen glückwunsch, nicht zu empfehlen, nicht empfehlenswert, nicht weiterempfehlen, finger weg, meidet, null sterne,
        ein stern, unprofessionell*, inkompeten*, skandal*, unterirdisch*, unterste schublade, wie kann das sein, kann doch nicht sein,
        kann nicht sein, darf nicht wahr sein, geht gar nicht, so nicht, ruiniert*, versaut*, versagt*, unzufrieden*, hasse, wertlos*,
        verschwendung, zeitverschwendung, geldverschwendung, beschämend*, schämt euch, schäm euch, blamabel*, blamage, armselig*, trauerspiel,
        das allerletzte, allerletzte, echt das letzte, so eine frechheit, was soll das, was soll der, geht's noch, jetzt reicht, reicht's,
        reicht es, mir reicht, bodenlos*, unerhört*, chaotenladen, chaosverein, saumäßig, kundenverachtend, kundenunfreundlich*, katastrophe,
        horror, grausam*, tiefpunkt, niveaulos*, einen kunden weniger, einen kunden verloren, kunden verloren, nervt, nervig, nerven,
        ist das euer ernst, euer ernst, ist das ein witz, ist das normal, wer ist eigentlich auf, wer kommt auf, wer hat sich`,
      2: `
        unglaublich, ernsthaft, echt jetzt, im ernst, typisch, wie immer, betrug*, betrüger*, diebe, räuber, mist, scheiße, scheiss*, scheiß,
        kotzt, zum kotzen, klasse leistung, tolle leistung, super leistung, saustark, bravo für`,
      1: "lol, haha, naja, tja, ach",
    },
    praise: {
      3: `
        vielen dank, herzlichen dank, tausend dank, besten dank, danke für, danke an, danke schön, dankeschön, dank an, ein großes lob,
        großes lob, lob, kompliment, toll, tolle, toller, tolles, tollen, super crew, super service, super flug, großartig*, hervorragend*,
        ausgezeichnet*, fantastisch*, wunderbar*, perfekt*, spitze, klasse, exzellent*, herausragend*, erstklassig*, einwandfrei*, tadellos*,
        hut ab, chapeau, bravo, begeistert*, weiter so, die beste, der beste, das beste, die besten, beste airline, beste crew, bester flug,
        gerne wieder, jederzeit wieder, immer wieder gern*, daumen hoch, fünf sterne, 5 sterne, 10/10, vorbildlich*, ein traum, traumhaft*,
        gerettet, unübertroffen, nur zu empfehlen, sehr zu empfehlen, empfehlenswert, ihr seid die besten, liebe diese airline, ich liebe,
        danke von herzen, von herzen, dickes lob, riesenlob, riesen dank, riesendank, großes kino, respekt, super nett, so nett, rührend*,
        goldig*, ein engel, engel, sehr gerne wieder, gern wieder, kommen wieder, wir kommen wieder, sanfte landung, weiche landung,
        zu früh gelandet, früher gelandet, überpünktlich, hat uns geholfen, hat mir geholfen, alles perfekt, alles super, alles bestens,
        bestens, applaus, weltklasse, macht weiter so, positiv überrascht, angenehm überrascht, mega nett, richtig gut, klasse team,
        tolles team, was für eine crew, freue mich auf, freuen uns auf, vorfreude`,
      2: `
        super, freundlich*, nett, nette, netten, netter, nettes, hilfsbereit*, zuvorkommend*, aufmerksam*, herzlich*, liebevoll*, lieb,
        lecker*, köstlich*, angenehm*, bequem*, pünktlich*, sauber*, zufrieden*, glücklich, dankbar*, freue, gefreut, genossen, schön, schöner,
        schöne, schönes, sehr gut*, gut gemacht, professionell*, kompetent*, schnell*, unkompliziert*, reibungslos*, entspannt*, geholfen,
        empfehle*, geduldig*, top, prima, genial*, geil*`,
      1: "danke, gut, gute, guter, gutes, dank, mega, leicht, einfach, cool, merci",
    },
    abuse: {
      3: `
        idiot*, vollidiot*, arschloch*, arschlöcher, wichser, hurensohn*, hurensöhne, penner, trottel*, deppen, depp, vollpfosten, dumm*,
        dummköpfe, blöd*, bescheuert*, dreckspack, abschaum, drecksverein, missgeburt*, fickt euch, fick euch, fick dich, verpisst euch,
        haltet die fresse, leckt mich, leckt mich am arsch, am arsch, schweine, spast*, affen, versager, pack, loser, clowns, clown,
        kotzbrocken, verreckt, hirnlos*, hoffentlich stürzt, schwachköpfe, schwachkopf, schwachsinn*, ihr seid doch alle, ihr seid alle,
        ihr seid erbärmlich, ihr seid lächerlich, ihr seid abschaum, geht zum teufel, fahrt zur hölle, scher dich, taugt nichts, nichtsnutze`,
      2: "scheiße, scheiss*, scheiß, scheiß verein, drecks*, scheißladen",
    },
    question: {
      3: `
        kann ich, kann man, können wir, können sie mir sagen, könnt ihr mir sagen, können kinder, könnte ich, könnten wir, darf ich, darf man,
        dürfen, dürfen wir, gibt es, gibt's, gilt, habt ihr, haben sie, hat ihr, bietet ihr, bieten sie, fliegt ihr, fliegen sie, nehmt ihr,
        akzeptiert ihr, akzeptieren sie, werdet ihr, erlaubt ihr, transportiert ihr, wie viel, wieviel, wie viele, wieviele, wie lange,
        wie groß, wie schwer, wie hoch, wie früh, wie alt, wie kann ich, wie kann man, wie funktioniert, wie komme ich, wie ist, wie sind,
        was kostet, was passiert, was ist, was muss, was darf, was gilt, wann öffnet, wann macht, wann kann, wann beginnt, wann startet,
        wann fliegt, wann kommt, wann gibt, ab wann, bis wann, wo kann, wo finde, wo ist die, wo ist der, wo gibt, welche, welches, welchen,
        welcher, muss ich, müssen wir, muss man, brauche ich, braucht man, brauchen wir, ist es möglich, ist es erlaubt, ist das erlaubt,
        ist es, weiß jemand, wisst ihr, eine frage, kurze frage, frage, wollte fragen, wollte wissen, würde gerne wissen, möchte wissen,
        mal fragen, nachfragen, zählt, sind, ist der, ist die, ist das, kostet, darf meine, darf mein, dürfen meine, kann mein, kann meine,
        können meine, ab welchem, bis zu welchem, wie oft, wie weit, was für, bekommt man, bekomme ich, nehmen sie, transportieren sie,
        könnt ihr sagen, kann mir jemand, ist eigentlich, habt ihr eigentlich, gibts, fliegt skylark, hat skylark, wird es, werden sie,
        wie ist das, wie läuft, was brauche`,
      2: "ist, kann, können, könnt, darf, hat, habt, gibt, muss, werden, fliegt, nimmt, geht, reicht",
      1: "wie, wo, wann, was, wer, ob",
    },
    request: {
      4: `
        mein geld, unser geld, geld zurück, erstattet mir, erstatten sie mir, mir erstatten, meine erstattung, unsere erstattung,
        meine rückerstattung, unsere rückerstattung, warte auf die erstattung, warte auf meine erstattung, warte auf erstattung,
        warte auf mein geld, warte auf die rückerstattung, warte auf meine rückerstattung, warten auf die erstattung, warten auf unsere,
        erstattung beantragt, rückerstattung beantragt, meine entschädigung, unsere entschädigung, zurückerstattet, zurück erstattet,
        nicht erstattet, doppelt abgebucht, doppelt belastet, doppelt berechnet, doppelt bezahlt, zweimal abgebucht, zweimal belastet,
        zweimal berechnet, zu viel abgebucht, mir abgebucht, mir berechnet, von meinem konto, meine kreditkarte, meinen flug umbuchen,
        umgebucht werden, meinen flug ändern, meinen flug stornieren, meine buchung ändern, meine buchung stornieren, unseren flug,
        meinen namen ändern, name falsch, namen falsch, namen korrigieren, mein koffer, meine koffer, mein gepäck, unser gepäck, unsere koffer,
        meinen koffer, meine tasche, meine reisetasche, wo ist mein, wo ist meine, wo bleibt mein, wo bleibt meine, wo bleiben, wo sind meine,
        wo sind unsere, wo ist unser, koffer verloren, gepäck verloren, koffer nicht angekommen, koffer ist nicht, gepäck nicht angekommen,
        gepäck ist nicht, koffer weg, koffer fehlt, koffer fehlen, koffer beschädigt, koffer kaputt, nicht einloggen, einloggen nicht,
        nicht anmelden, passwort zurücksetzen, konto gesperrt, liegen gelassen, liegengelassen, im flieger vergessen, im flugzeug vergessen,
        vergessen im, habe mein, meilen fehlen, fehlende meilen, nicht gutgeschrieben, nachtragen, zu viel abgezogen, zu viel berechnet,
        mir abgezogen, mir zu viel, schuldet mir, geld noch nicht, bekomme mein`,
      3: "umbuchen, tippfehler",
    },
    ask: {
      3: "brauche, brauchen, möchte, möchten, bräuchte, hätte gern*",
      2: `
        bitte, will, wollen, würde gern*, könnt ihr, können sie, könnten sie, könntet ihr, helft, helfen, hilfe, hilf mir, ändern, änderung,
        stornieren, storno, umbuchen, umbuchung, korrigieren, berichtigen, erstatten, erstattung, rückerstattung, zurück, prüfen, nachsehen,
        nachschauen, klären, schicken, zuschicken, senden, zusenden, finden, wiederfinden, hinzufügen, nachbuchen, verschieben, tauschen,
        freischalten, entsperren, zurücksetzen, reklamieren, problem mit, probleme mit, frage zu meiner, frage zu meinem, was tun,
        was soll ich, was mache ich, dringend, suchen`,
    },
    press: {
      3: `
        journalist, journalistin, reporter, reporterin, redakteur, redakteurin, korrespondent*, presseanfrage*, pressestelle, pressesprecher*,
        pressekontakt, pressebüro, presseabteilung, für einen beitrag, für einen artikel, für einen bericht, für unseren beitrag,
        schreibe einen artikel, schreibe an einem, schreibe für, schreibe gerade, recherchiere*, wir recherchieren, redaktion,
        unternehmenssprecher*, für ein interview, interviewanfrage, interviewpartner*, interviewen, vom wdr, vom ndr, von der zeitung,
        hier ist die redaktion, für unsere sendung, für die sendung, ein interview zur, ein interview mit, drehen einen beitrag,
        arbeite an einem`,
      2: "interview, stellungnahme, statement, anfrage der presse, bitten um stellungnahme, zitieren",
      1: "artikel, presse, beitrag, bericht, veröffentlich*, zeitung, radio, medien, kommentar, sendung, berichten",
    },
    spam: {
      4: `
        folgt mir, folge mir, folg mir, folge zurück, geld verdienen, verdiene geld, schnelles geld, passives einkommen, von zuhause,
        von zu hause aus, klick hier, klicke hier, klickt hier, klick auf, link in bio, link in der bio, link in meiner bio, link im profil,
        besucht mein, besuche mein, gewinnspiel*, du hast gewonnen, sie haben gewonnen, ausgewählt worden, verlosung, nur heute, rabattcode,
        gutscheincode, kredit ohne, schnellkredit, garantierte gewinne, garantierter gewinn, garantierte rendite, krypto*, investiere*,
        offizieller support, konto verifizieren, konto bestätigen, gratisflüge, gratis flüge, kostenlose flüge, kostenlose tickets,
        schreib mir auf whatsapp, per whatsapp, geld zurückholen, verlorenes geld, verdopple, schreib mir privat, markiere 3 freunde,
        markiert eure freunde, tippe auf den link`,
      2: `
        gewinn, gewinne, gewinnt, gewinnen, verdienen, verdient, gratis, kostenlos*, rabatt, angebot, follower, abonnier*, investition*,
        rendite, täglich, pro tag, aktion`,
    },
    priorContact: {
      3: `
        drittes mal, zum dritten mal, dritten mal, zum zweiten mal, zweites mal, zum vierten mal, x ten mal, zum x ten, zum wiederholten mal,
        keine antwort, keine rückmeldung, ohne antwort, ohne rückmeldung, keine reaktion, ohne reaktion, niemand antwortet, keiner antwortet,
        niemand meldet sich, keiner meldet sich, niemand hat sich gemeldet, keiner hat sich gemeldet, niemand reagiert, keiner reagiert,
        niemand geht ran, keiner geht ran, niemand ruft zurück, nie gemeldet, nicht gemeldet, nicht geantwortet, nie geantwortet,
        nicht zurückgerufen, antwortet nicht, antworten nicht, reagiert nicht, meldet euch nicht, angerufen, schon angerufen,
        gestern angerufen, mehrfach angerufen, mehrmals angerufen, schon geschrieben, bereits geschrieben, habe euch geschrieben,
        mail geschickt, mails geschickt, e mail geschickt, mails geschrieben, email geschickt, bereits gemeldet, schon gemeldet,
        bereits reklamiert, schon reklamiert, mehrfach reklamiert, bereits nachgefragt, schon nachgefragt, schon gefragt, mehrmals gefragt,
        mehrfach gefragt, nachgehakt, beschwerde eingereicht, antrag eingereicht, formular ausgefüllt, von einem zum anderen, weiterverbunden,
        weitergereicht, verwiesen, von pontius zu pilatus, abgewimmelt, vertröstet, hingehalten, mir wurde gesagt, mir wurde versprochen,
        mir wurde zugesagt, uns wurde gesagt, uns wurde versprochen, versprochener rückruf, rückruf versprochen, ihr habt versprochen,
        versprochen habt, ihr mitarbeiter sagte, eure mitarbeiter, jeder sagt, jeder mitarbeiter, im chat, chatbot, wie oft noch, noch einmal,
        nochmal nachfragen, ticketnummer, vorgangsnummer, fallnummer, nichts gehört, nichts mehr gehört, von euch gehört, dritte nachricht,
        zweite nachricht, vierte nachricht, dritte mail, zweite mail, vierte mail, dritte e mail, dritter anruf, zweiter anruf, vierter anruf,
        zwei mails, drei mails, vier mails, fünf mails, drei anrufe, zwei anrufe, vier anrufe, fünf anrufe, sechs anrufe, unzählige anrufe,
        mehrere anrufe, mehrere mails, auf eine antwort, auf antwort, auf eine rückmeldung, auf rückmeldung, auf euren rückruf,
        auf den rückruf, auf einen rückruf, zum wiederholten, schon dreimal, schon zweimal, bereits dreimal, bereits zweimal,
        dreimal angerufen, zweimal angerufen, dreimal geschrieben, zweimal geschrieben, mehrfach geschrieben, mehrmals geschrieben, rufe seit,
        schreibe seit, zum x-ten, noch immer nichts gehört, bis heute nichts gehört, bis heute keine, keiner zuständig, niemand zuständig,
        nur standardantwort*, standardantwort*, textbaustein*, hotline sagt, eure hotline, an der hotline, hotline angerufen, mit der hotline,
        am telefon gesagt, am telefon wurde, telefonisch nachgefragt, euch kontaktiert, sie kontaktiert, mehrfach kontaktiert`,
    },
    own: "mein, meine, meinen, meinem, meiner, meines, unser, unsere, unseren, unserem, unserer, mir, uns",
    mine: `
      habe gebucht, haben gebucht, hatte gebucht, hatten gebucht, ich gebucht, wir gebucht, habe bezahlt, haben bezahlt, habe gekauft,
      habe reserviert, haben reserviert`,
    matter: `
      buchung, buchungen, reservierung, ticket, tickets, flugticket, erstattung, rückerstattung, geld, zahlung, kreditkarte, karte, konto,
      kundenkonto, bordkarte, bordkarten, rechnung, quittung, beleg, gutschein, gutscheine, entschädigung, antrag, reklamation, meilen,
      meilenkonto, punkte, statuspunkte, vielfliegerstatus, status, passwort, login, sitzplatz, sitzplätze, sitz, sitze, sitzplatzreservierung,
      plätze, check in, checkin, namen, name, nachname, nachnamen, buchungsbestätigung, bestätigung, bestätigungsmail, rückflug, hinflug,
      bestellung, paket, lieferung, abo, vertrag, rollstuhlservice, sondermenü, auslagen, hotelkosten, taxikosten, daten, profil, umbuchung,
      stornierung, account`,
    belonging: `
      koffer, gepäck, gepäckstück, gepäckstücke, reisegepäck, tasche, taschen, reisetasche, rucksack, kinderwagen, buggy, kindersitz, gitarre,
      ski, skier, fahrrad, surfbrett, rollstuhl, handy, laptop, tablet, geldbörse, portemonnaie, brille, jacke, mantel, kuscheltier, kamera,
      kopfhörer, reisepass, krücken, sportgepäck, trolley, sonnenbrille, schal, mütze, buch, ring, uhr, ladegerät, regenschirm, golfschläger,
      golftasche, instrument, geige, skischuhe, ipad, airpods`,
    lack: {
      3: `
        wo ist, wo sind, wo bleibt, wo bleiben, verloren, verlorene*, weg, verschwunden*, verschollen, fehlt, fehlen, fehlte, nicht angekommen,
        nicht mitgekommen, kam nicht, kam nie, kommt nicht, nie angekommen, keine spur, gestohlen, geklaut, nicht zugestellt, nicht auffindbar,
        vermisse, vermissen, vermisst, was ist mit, liegt immer noch, steht immer noch, ist noch in, noch in, fehlt mir, liegen gelassen,
        liegenlassen, liegt im, nicht auf dem band, finde ich nicht, finde nicht, liegen lassen`,
      2: `
        nicht da, ist nicht, sind nicht, immer noch nicht, noch immer nicht, noch nicht, bis heute nicht, nicht erhalten, nie erhalten,
        nicht bekommen, nie bekommen, warte auf, warte, warten auf, warten, kein geld, keine erstattung, kann nicht, kann mich nicht,
        kann ich nicht, können nicht, geht nicht, funktioniert nicht, gesperrt*, abgelaufen*, verfallen*, falsch*, abgebucht, belastet,
        berechnet, ohne mein, ohne meine, ohne meinen, ohne unser, ohne unsere, ohne gepäck, ohne koffer, vergessen, liegt in, liegt noch,
        steht in, ist in, doppelt, zweimal, storniert, gelöscht, geändert, abgelehnt, nicht gutgeschrieben, nicht anerkannt, nicht möglich,
        seit, komme nicht, komme ich nicht, bekomme keine, kriege keine, bekomme nicht`,
    },
    damage: `
      kaputt*, beschädigt*, zerstört*, gebrochen, zerbrochen, zerrissen, aufgerissen, offen, geöffnet, nass, durchnässt, rad, räder, rolle,
      rollen, griff, eingedrückt, zerkratzt, delle, schaden, demoliert*, aufgeplatzt, in stücken, verbeult, verbogen`,
    urgent: {
      4: `
        gestrandet*, sitze fest, sitzen fest, sitzen am flughafen, sitze am flughafen, hängen fest, hänge fest, festsitzen, festgesessen,
        steckt fest, stecken fest, stecke fest, schlafen auf dem boden, schlafen am flughafen, am flughafen schlafen, am flughafen übernachten,
        übernachten am flughafen, kein hotel, ohne hotel, keine unterkunft, keine übernachtung, nirgends schlafen, notfall, notarzt,
        krankenwagen, einen arzt, braucht einen arzt, keine luft, allergische reaktion, zusammengebrochen, ohnmächtig*, ohne insulin,
        ohne medikamente, ohne ihre medikamente, ohne seine medikamente, ohne meine medikamente, braucht insulin, braucht ihr insulin,
        braucht sein insulin, braucht ihre medikamente, braucht seine medikamente, brauche mein insulin, brauche meine medikamente,
        ganz allein, allein am, alleine am, allein in, alleine in, allein an, verpassen den anschluss, verpassen unseren anschluss,
        verpasse den anschluss, verpasse meinen anschluss, verpassen gleich, verpasse gleich, anschluss in, geht in 10, geht in 15, geht in 20,
        geht in 30, startet in, schließt in, schließt gleich, boarding schließt, eingesperrt, nachts am flughafen, anschluss _ _ schließt,
        schließt in zehn, in zwölf minuten, in fünf minuten, in acht minuten, sagt am gate bescheid, am gate bescheid, wartet auf uns,
        haltet den flug, haltet das flugzeug, allein und, ganz alleine, nirgendwo schlafen, nirgends hin, flughafen schließt,
        schließen den flughafen, sperren den flughafen, brustschmerzen, starke schmerzen`,
      2: `
        insulin, sauerstoff, dringend, sofort, jetzt, gerade, heute nacht, heute abend, in 10 minuten, in 15 minuten, in 20 minuten,
        in 30 minuten, in 5 minuten, in zehn minuten, in zwanzig minuten, in einer halben stunde, niemand hier, keiner hier, niemand da, hilfe,
        mitten in der nacht, medizinisch*, im stich`,
    },
    risk: `
      insulin, medikament*, sauerstoff, diabetik*, diabetes, asthma*, epilep*, schwanger*, baby, säugling, kind, kinder, kindern, kleinkind*,
      mutter, oma, opa, großmutter, vater, rollstuhl*, behindert*, tochter, sohn, jährige*, jahre alt`,
    now: "jetzt, gerade, heute nacht, heute abend, im moment, momentan, am flughafen, am gate, hier, heute, minuten, sofort, aktuell",
    past: {
      3: `
        letztes jahr, letzten monat, letzte woche, letzten sommer, letzten winter, gestern, vor einem monat, vor einem jahr, vor zwei,
        vor drei, vor monaten, vor wochen, damals, neulich, gestern abend, vorgestern`,
    },
    hypothetical: {
      3: `
        wenn ich, wenn man, wenn mein, wenn der, wenn wir, was passiert, was ist wenn, falls, kann ich, kann man, darf ich, darf man, gibt es,
        nächsten monat, nächste woche, nächsten, muss ich, dürfen`,
    },
    negator: "nicht, kein, keine, keinen, keiner, keinem, nie, niemals, ohne, nichts, weder, kaum, wenig, niemand",
    contrast: "aber, jedoch, allerdings, leider, trotzdem, nur, außer, sondern",
    plain: `
      nicht nur, ohne zweifel, kein problem, keine probleme, keine verspätung, ohne verspätung, ohne probleme, ohne stress, nichts zu meckern,
      nichts auszusetzen, warum nicht, guten morgen, guten tag, guten abend, gute nacht, gute reise, schönen tag, schönes wochenende,
      gepäckbestimmungen, gepäckregeln, freigepäck, freigepäckmenge, kundenservice, wie spät, spät abends, bis spät, nicht schlecht,
      gute frage, gerne wissen, kann nicht meckern, kann man nicht meckern, brauche ich, brauchen wir, braucht man, nicht übel,
      darf ich mitnehmen, kann ich mitnehmen`,
  },
};
