import type { Lexicon } from "./lexicon.ts";

/** Dutch. */
export const nl: Lexicon = {
  language: "nl",
  stopWords: `
    de het een en van in op te ten ter dat die dit deze is zijn was waren ben bent heb heeft hebben had hadden wordt worden werd ik je
    jij jullie u hij zij ze we wij ons onze mijn m'n jouw uw hun hen hem haar mij me niet geen ook nog al wel maar of als dan om aan bij
    met voor naar door uit over onder tot tegen zonder sinds er hier daar waar wat wie wanneer waarom hoe welke kan kunnen kunt mag moet
    moeten wil willen zou zouden bedankt dank hallo hoi goed heel erg meer veel alles iets niets iemand niemand weer nu vandaag toch
    even vlucht graag alsjeblieft alstublieft`,
  cues: {
    grievance: {
      3: `
        vertraging*, vertraagd*, uur te laat, uren te laat, minuten te laat, te laat, uur vertraging, uren vertraging, geannuleerd*,
        annulering*, gecanceld*, gecancelled, geschrapt, overboekt*, onbeleefd*, onbeschoft*, brutaal*, brutale, arrogant*, onvriendelijk*,
        chagrijnig*, bot, botte, respectloos, vies, vieze, smerig*, goor, gore, ranzig*, plakkerig*, plakte, plakt, stinkt, stonk, stank,
        oneetbaar*, koud eten, eten was koud, kakkerlak*, werkt niet, werkte niet, werken niet, werkten niet, doet het niet, deed het niet,
        kapot, kapotte, defect*, crasht, crashte, vastgelopen, loopt vast, liep vast, foutmelding*, storing*, rij, rijen, wachtrij*, in de rij,
        uren wachten, uur wachten, uur gewacht, uren gewacht, lang wachten, urenlang, wachttijd*, geen informatie, geen info, zonder uitleg,
        geen uitleg, niemand vertelt, niemand weet, niemand zegt, niemand informeert, geen excuses, geen excuus, niet eens, oplicht*,
        opgelicht, afzetterij, afzetters, woekerprijs*, te duur, veel te duur, verborgen kosten, gelogen, liegen, liegt, misleidend*,
        misleiding, slechte service, slecht behandeld, behandeld als, genegeerd*, negeren, negeert, aan ons lot, oncomfortabel*, beenruimte,
        krap*, geen water, geen eten, geen wifi, zonder water, gemist*, aansluiting gemist, overstap gemist, klacht*, klagen, lawaai, luid,
        racis*, discrimin*, te weinig personeel, personeelstekort, geschreeuwd, schreeuw*, afgesnauwd, snauwde, laten staan,
        raken koffers kwijt, raakt koffers kwijt, kwijtraken, verouderd*, uit elkaar gezet, bevroren, verbrand*, over de datum,
        geen verwarming, geen airco, buiten gebruik, verstopt*, niemand bij, niemand aan, geen enkele, geen een, geen medewerker, uitgelachen,
        lachte ons uit, rolde met, chagrijn*, slecht humeur, snauw*, nors*, kortaf, lieten ons wachten, laten wachten, moesten wachten,
        stonden te wachten, staan wachten, gatewissel, slecht gemaakt, onbereikbaar*, niet bereikbaar, slechter dan, erger dan, laat te wensen,
        te wensen over, kruimels, morsig*, gooit me eruit, eruit gegooid, loopt steeds vast, hapert, niemand deed, niemand die, gevaarlijk*,
        als vee, als sardientjes, schuiven, verantwoordelijkheid, schuld, draait rondjes, in rondjes, verplaatst, verzet, gegooid, wit scherm,
        geldklopperij`,
      2: `
        laat, traag, trage, duur, dure, slecht, slechte, erger, probleem, problemen, wachten, gewacht, bloedheet, benauwd, chaos, chaotisch*,
        ongeorganiseerd*, rommel, rommelig, stress*, verwarrend*, oneerlijk*, betalen voor, bijbetalen, ontbreekt, fout, fouten, verkeerd*,
        onduidelijk*, gedoe`,
      1: `
        weer, alweer, steeds, nog steeds, waarom, altijd, elke keer, opnieuw, slechts, voortdurend, koud, koude, uur, uren, heet, klein,
        kleine, hard, oud, oude`,
    },
    heat: {
      3: `
        verschrikkelijk*, vreselijk*, afschuwelijk*, waardeloos*, waardeloze, belachelijk*, schandalig*, schande, schandalige, onacceptabel*,
        ongelooflijk slecht, onbegrijpelijk*, ongehoord*, teleurgesteld*, teleurstell*, teleurstellend, boos, woest, woedend*, kwaad,
        gefrustreerd*, frustr*, irritant*, ergerlijk*, nooit meer, nooit weer, laatste keer, de slechtste, het slechtste, slechtste, ramp,
        rampzalig*, een drama, drama, nachtmerrie*, aanfluiting, blamage, om je te schamen, schaam je, schaam jullie, schamen, treurig*,
        triest*, bagger, bizar*, klote, kut, kutservice, grap, een grap, is dit een grap, lachertje, bedankt voor niets, bedankt voor niks,
        nou bedankt, lekker bedankt, nee bedankt, verpest*, verpesten, niet normaal, kan echt niet, dit kan niet, kan toch niet,
        niet te geloven, niet aan te raden, geen aanrader, afrader, vermijd, nul sterren, een ster, incompetent*, onprofessioneel*, ontevreden,
        zat, ben het zat, ik ben klaar met, klaar met jullie, hoe is het mogelijk, hoe is dit mogelijk, schofterig*, zwaar, haat, niet blij,
        baal*, balen, minachting, beschamend*, schaamteloos*, zo slecht, om te huilen, triest, droevig*, in en in, bespottelijk*,
        idioot beleid, absurd*, schandalen, klant kwijt, klant minder, een klant verloren, nooit meer met, bah, bagger*, dikke onvoldoende,
        onvoldoende, ergens over, erger me, ergernis, getver, ziek van, moe van, genoeg van, is dit normaal, hopeloos, hopeloze, slechter kan,
        is dat normaal, vinden jullie dit normaal, wie heeft dit, wie bedenkt, lekker betrouwbaar, lekker service, lekker geregeld,
        mooi geregeld, fijn geregeld`,
      2: `
        ongelooflijk, ongelofelijk, serieus, echt waar, typisch, zoals altijd, zoals gewoonlijk, dieven, diefstal, boeven, mooi is dat,
        lekker dan, goed bezig, knap hoor, top hoor, fijn hoor, leuk hoor, lekker hoor, shit`,
      1: "lol, haha, pff, nou, tja, sorry hoor",
    },
    praise: {
      3: `
        hartelijk dank, heel erg bedankt, bedankt voor, bedankt aan, dank voor, dank aan, dank je wel, dankjewel, dankuwel, dank u wel,
        veel dank, duizendmaal dank, complimenten, compliment, geweldig*, fantastisch*, uitstekend*, uitmuntend*, schitterend*, perfect*,
        super crew, super service, top, topservice, topcrew, toppers, topper, prachtig*, voortreffelijk*, de beste, het beste, beste crew,
        beste vlucht, hulde, petje af, chapeau, bravo, aanrader, ga zo door, vijf sterren, 5 sterren, 10/10, een tien, dikke tien, dolblij,
        genoten, onder de indruk, heerlijk*, hou van, niets dan lof, lof, gered, helden, held, fenomenaal, heel veel dank, met dank,
        dank jullie, dank jullie wel, applaus, hulde aan, wat een lieve, wat een fijne, wat een goede, wat een geweldige, wat een service,
        wat een top, engel, engeltje, schatten, schat, schatjes, heeft ons geholpen, heeft mij geholpen, hielp ons, hielp mij, hielp me,
        komen terug, we komen terug, zachte landing, eerder geland, te vroeg geland, eerder dan, alles perfect, alles goed geregeld,
        goed geregeld, top geregeld, niets te klagen, klasse, verrast, aangenaam verrast, blij mee, supergoed, superlief, super lief,
        super aardig, respect, zin in, kan niet wachten`,
      2: `
        vriendelijk*, aardig*, behulpzaam*, attent*, lief, lieve, netjes, fijn, fijne, prettig*, comfortabel*, stipt, op tijd, schoon, schone,
        tevreden, blij, gelukkig, dankbaar, waardeer*, smakelijk*, professioneel*, snel*, soepel*, vlot, mooi, mooie, leuk, leuke,
        goed geholpen, goed gedaan, goede service, heel goed, erg goed, prima, super, geduldig*, zorgzaam, gastvrij*, gezellig*, keurig*,
        hartelijk*, warm welkom, lekker eten, lekker gegeten, lekkere, smaakte lekker, heerlijk`,
      1: "bedankt, dank, thanks, goed, goede, makkelijk, tof, cool",
    },
    abuse: {
      3: `
        idioot, idioten, debiel*, klootzak*, klootzakken, eikel*, eikels, hufter*, hufters, kutbedrijf, kut bedrijf, kankerbedrijf, kanker*,
        tering*, tyfus*, mongool*, mongolen, sukkel*, sukkels, dombo*, dom, domme, stom, stomme, achterlijk*, flikker op, rot op, rot toch op,
        sodemieter op, krijg de, val dood, hoer*, hoerenzoon, mafkezen, mafkees, prutser*, prutsers, clowns, clown, apen, tuig, tokkies,
        schoften, schoft, lul, lullen, imbeciel*, losers, loser, jullie zijn een stelletje, stelletje, jullie zijn zielig, loop naar de,
        naar de hel, zijn idioten, waardeloze lui`,
      2: "shit, godver*, kut, zooitje, klote",
    },
    question: {
      3: `
        kan ik, kan je, kun je, kunnen we, kan men, mag ik, mag je, mogen, mag, mogen we, is er, zijn er, is het mogelijk, is het toegestaan,
        is het verplicht, is het, hebben jullie, heeft u, heb je, vliegen jullie, accepteren jullie, bieden jullie, hanteren jullie,
        rekenen jullie, gaan jullie, doen jullie, serveren jullie, nemen jullie, hoeveel, hoe lang, hoe groot, hoe zwaar, hoe vroeg, hoe ver,
        hoe laat, hoe kan ik, hoe kan, hoe werkt, hoe oud, hoe zit het, wat kost, wat zijn, wat is, wat gebeurt, wat mag, wat als, wanneer,
        waar kan, waar vind, waar is de, welke, welk, moet ik, moeten we, heb ik, weet iemand, weten jullie, vraag, vraagje, een vraag,
        vroeg me af, ik vraag me af, wil weten, wil graag weten, zou graag weten, benieuwd, vanaf wanneer, tot wanneer, zit er, zijn honden,
        kosten, kost, vanaf welke, tot welke, mag een, mag mijn, mogen kinderen, mag er, kan mijn, kan een, zijn er dan, gaan er, komt er,
        komen er, hoe vaak, hoe snel, wat voor, kan iemand mij, krijg je, krijg ik, vliegt skylark, heeft skylark, wordt er, worden er`,
      2: "is, zijn, kan, kunnen, heeft, hebben, gaat, gaan, moet, wordt",
      1: "hoe, waar, wat, wie, of",
    },
    request: {
      4: `
        mijn geld, ons geld, geld terug, terugbetaling van mijn, mijn terugbetaling, onze terugbetaling, mijn refund, onze refund,
        terugbetaald krijgen, nog niet terugbetaald, niet terugbetaald, wacht op terugbetaling, wachten op terugbetaling, wacht op mijn,
        wachten op onze, terugbetaling aangevraagd, refund aangevraagd, restitutie aangevraagd, mijn compensatie, onze compensatie,
        mijn vergoeding, onze vergoeding, mijn schadevergoeding, dubbel afgeschreven, dubbel betaald, dubbel gerekend, dubbel in rekening,
        twee keer afgeschreven, twee keer betaald, tweemaal afgeschreven, teveel betaald, te veel afgeschreven, van mijn rekening,
        van mijn kaart, mij in rekening, mijn vlucht wijzigen, mijn vlucht omboeken, mijn vlucht verzetten, mijn vlucht annuleren,
        onze vlucht omboeken, onze vlucht wijzigen, mijn boeking wijzigen, mijn boeking annuleren, mijn naam wijzigen, naam verkeerd,
        mijn koffer, mijn koffers, onze koffers, onze koffer, mijn bagage, onze bagage, mijn tas, mijn rugzak, waar is mijn, waar blijft mijn,
        waar zijn mijn, waar zijn onze, waar blijven onze, koffer kwijt, koffers kwijt, bagage kwijt, koffer niet aangekomen, koffer is niet,
        bagage niet aangekomen, bagage is niet, koffer kapot, koffer beschadigd, niet inloggen, inloggen lukt niet, wachtwoord resetten,
        account geblokkeerd, vergeten in het vliegtuig, laten liggen, in het vliegtuig laten, mijn miles, punten niet, miles niet,
        te veel betaald, te veel gerekend, krijg mijn, krijgen ons, schuldig, betaal terug, terugstorten, mijn dubbele`,
      3: "omboeken, naam wijzigen, typfout, spelfout",
    },
    ask: {
      3: "graag, zou graag, ik zou graag, ik wil, ik wil graag, ik heb _ nodig",
      2: `
        alsjeblieft, alstublieft, aub, svp, nodig, wil, willen, kunnen jullie, kunt u, kun je, zouden jullie, help, helpen, hulp, wijzigen,
        wijziging, aanpassen, veranderen, annuleren, omboeken, omboeking, corrigeren, terugbetal*, terug, restitutie, vergoeden, vergoeding,
        controleren, nakijken, checken, uitzoeken, opsturen, sturen, toesturen, vinden, terugvinden, toevoegen, bijboeken, verzetten, ruilen,
        deblokkeren, resetten, oplossen, regelen, claimen, probleem met, problemen met, vraag over mijn, wat moet ik, wat nu, dringend, spoed,
        zoeken, opzoeken`,
    },
    press: {
      3: `
        journalist, journaliste, verslaggever, verslaggeefster, redacteur, redactrice, correspondent*, persvoorlichter*, persafdeling,
        persdienst, perscontact, persvraag, persverzoek, persvragen, woordvoerder*, schrijf een artikel, schrijf voor, werk aan een artikel,
        werk aan een verhaal, werken aan een, voor een artikel, voor een reportage, voor een verhaal, voor een interview, interviewverzoek,
        interviewen, redactie, voor ons programma, voor het journaal, maak een item, maken een item, werk aan een`,
      2: "interview, reportage, verklaring, officiële reactie, reactie voor, wederhoor",
      1: "artikel, pers, reactie, publiceren, krant, radio, media, nieuws, commentaar, uitzending",
    },
    spam: {
      4: `
        volg mij, volg me, volg terug, geld verdienen, verdien geld, snel geld, passief inkomen, thuis werken en, klik hier, klik op,
        link in bio, link in mijn bio, bezoek mijn, bezoek onze, winactie, prijsvraag, je hebt gewonnen, u heeft gewonnen, bent geselecteerd,
        kortingscode, alleen vandaag, snelle lening, lening nodig, gegarandeerd rendement, gegarandeerde winst, investeer*, officiële support,
        verifieer je account, gratis vliegtickets, gratis tickets, app me op whatsapp, stuur me een app, via whatsapp, geld terughalen,
        maak kans, verdubbel, stuur me een dm, tag 3 vrienden, tag drie vrienden, tik op de link, volg deze pagina`,
      2: "winst, winnen, win, verdien, verdienen, gratis, korting, aanbieding, volgers, abonneer*, investering*, rendement, per dag, actie",
    },
    priorContact: {
      3: `
        derde keer, voor de derde keer, tweede keer dat, vierde keer, zoveelste keer, nog steeds geen antwoord, nog steeds geen reactie,
        geen antwoord, geen reactie, geen gehoor, geen enkele reactie, zonder antwoord, zonder reactie, niemand reageert, niemand antwoordt,
        niemand belt terug, niemand neemt op, niemand heeft gereageerd, reageren niet, reageert niet, antwoorden niet, antwoordt niet,
        nooit gereageerd, niet gereageerd, nooit teruggebeld, niet teruggebeld, nooit iets gehoord, niets gehoord, niks gehoord,
        niets meer gehoord, niks meer gehoord, gebeld, al gebeld, gisteren gebeld, drie keer gebeld, meerdere keren gebeld, gemaild,
        al gemaild, drie keer gemaild, mails gestuurd, mail gestuurd, bericht gestuurd, berichten gestuurd, al gevraagd, al gemeld,
        al doorgegeven, contact gehad, contact opgenomen, klacht ingediend, claim ingediend, formulier ingevuld, ingediend, aan de telefoon,
        aan de lijn, werd gezegd, werd verteld, mij is beloofd, is beloofd, werd beloofd, beloofd, jullie zouden, zouden terugbellen,
        van het kastje naar de muur, kastje naar de muur, doorverbonden, doorgestuurd, word ik gestuurd, jullie medewerker, jullie chat,
        jullie hotline, elke medewerker, iedere medewerker, chatbot, dossiernummer, zaaknummer, hoe vaak nog, hoe vaak, nogmaals, genegeerd,
        aan het lijntje, derde bericht, tweede bericht, vierde bericht, derde mail, tweede mail, vierde mail, derde telefoontje, twee mails,
        drie mails, vier mails, vijf mails, drie telefoontjes, twee telefoontjes, vier telefoontjes, vijf telefoontjes, keer gemaild,
        keer gebeld, keer gevraagd, keer gemeld, keer geschreven, meermaals, meerdere mails, tweede keer, standaardantwoord*, standaardmail*,
        standaard antwoord, bel al, mail al, wacht al weken op antwoord, wachten op antwoord, wacht op antwoord, op een reactie,
        op een antwoord, op reactie, niemand doet iets, niemand helpt, niemand voelt zich, gesproken met jullie, al geschreven`,
    },
    own: "mijn, m'n, onze, ons, mij, me",
    mine: `
      heb geboekt, hebben geboekt, heb gereserveerd, hebben gereserveerd, heb gekocht, heb betaald, hebben betaald, had geboekt,
      hadden geboekt, geboekt had`,
    matter: `
      boeking, boekingen, reservering, ticket, tickets, terugbetaling, restitutie, refund, geld, betaling, creditcard, kaart, rekening,
      account, instapkaart, instapkaarten, boardingpass, factuur, bon, bonnetje, voucher, vouchers, tegoedbon, tegoed, vergoeding,
      schadevergoeding, compensatie, claim, miles, mijlen, punten, statuspunten, status, wachtwoord, login, profiel, stoel, stoelen, zitplaats,
      zitplaatsen, stoelreservering, check in, incheck*, naam, achternaam, bevestiging, bevestigingsmail, retourvlucht, terugvlucht, terugreis,
      bestelling, pakket, pakketje, levering, abonnement, contract, speciale maaltijd, kosten, datum, data, omboeking`,
    belonging: `
      koffer, koffers, bagage, tas, tassen, rugzak, kinderwagen, buggy, autostoeltje, gitaar, ski's, fiets, surfplank, rolstoel, telefoon,
      mobiel, laptop, tablet, portemonnee, bril, jas, knuffel, camera, koptelefoon, paspoort, krukken, trolley, handbagage, zonnebril, sjaal,
      muts, boek, ring, horloge, oplader, paraplu, golfclubs, golftas, instrument, viool, ipad, airpods`,
    lack: {
      3: `
        waar is, waar zijn, waar blijft, waar blijven, kwijt, kwijtgeraakt, verloren, verdwenen, weg, zoek, vermist, ontbreekt, ontbreken,
        niet aangekomen, nooit aangekomen, geen spoor, gestolen, mis, mist, wat is er met, ligt nog in, ligt nog op, lag niet,
        staat nog steeds, kwam niet, niet op de band, ben ik kwijt, ik mis, kan ik niet vinden, vind ik niet, achtergebleven`,
      2: `
        nog niet, nog steeds niet, nog altijd niet, nog steeds geen, nog geen, niet ontvangen, nooit ontvangen, niet gekregen, nooit gekregen,
        wacht op, wacht nog, wachten op, wachten nog, kan niet, kan ik niet, kunnen niet, lukt niet, werkt niet, geblokkeerd*, verlopen,
        vervallen, verkeerd*, fout, afgeschreven, in rekening, berekend, zonder mijn, zonder onze, zonder koffer*, zonder bagage, vergeten,
        staat in, ligt in, staat nog, ligt nog, is in, dubbel, twee keer, geannuleerd, verwijderd, gewijzigd, geweigerd, afgewezen,
        niet bijgeschreven, bijgeschreven, niet mogelijk, al weken, al dagen, sinds, krijg geen, krijg ik geen, niet terug`,
    },
    damage: `
      kapot, kapotte, beschadigd*, vernield, gebroken, gescheurd, opengebroken, open, nat, doorweekt, wiel, wielen, wieltje, wieltjes, handvat,
      deuk, gedeukt, bekrast, schade, gesloopt, aan stukken, in stukken, gekreukt, stuk, verbogen, barst, barsten`,
    urgent: {
      4: `
        gestrand*, zitten vast, zit vast, vast op, vast in, vastzitten, staan vast op, slapen op de grond, slapen op het vliegveld,
        slaapt op de grond, op het vliegveld slapen, op de luchthaven slapen, op schiphol slapen, slapen op schiphol, geen hotel, zonder hotel,
        nergens slapen, nacht doorbrengen, overnachten op, noodgeval, noodsituatie, ambulance, een dokter, een arzt, allergische reactie,
        krijgt geen lucht, flauwgevallen, bewusteloos, zonder insuline, zonder medicijnen, zonder haar medicijnen, zonder zijn medicijnen,
        zonder mijn medicijnen, heeft insuline nodig, heeft haar insuline nodig, heeft haar medicijnen nodig, heeft zijn medicijnen nodig,
        medicijnen nodig, insuline nodig, helemaal alleen op, staat alleen op, zit alleen op, staat alleen, zit alleen,
        alleen op het vliegveld, alleen op de luchthaven, alleen op, alleen bij de gate, missen onze aansluiting, missen de aansluiting,
        mis mijn aansluiting, mis de aansluiting, missen onze overstap, mis mijn overstap, gaan onze aansluiting, dreigen onze, vertrekt over,
        sluit over, vertrekt in 10, vertrekt in 20, aan ons lot overgelaten, opgesloten, over vijftien minuten, over twaalf minuten,
        over 12 minuten, gate sluit, wacht op ons, houd het vliegtuig, pijn op de borst, is alleen, helemaal alleen, niemand bij haar,
        niemand bij hem, luchthaven sluit, luchthaven gaat dicht, nergens heen`,
      2: `
        insuline, zuurstof, dringend, direct, meteen, nu, op dit moment, vannacht, vanavond, over 10 minuten, over 15 minuten, over 20 minuten,
        over 30 minuten, over 5 minuten, over tien minuten, over twintig minuten, over een half uur, binnen 20 minuten, niemand hier,
        niemand te vinden, help, midden in de nacht, medisch*, spoed`,
    },
    risk: `
      insuline, medicijn*, medicatie, zuurstof, diabet*, suikerpatiënt, astma*, epilep*, zwanger*, baby, kind, kinderen, kleuter, peuter,
      moeder, oma, opa, vader, bejaard*, rolstoel*, gehandicapt*, dochter, zoon, zoontje, dochtertje, jaar oud, jarige`,
    now: `
      nu, op dit moment, vannacht, vanavond, momenteel, op het vliegveld, op schiphol, op de luchthaven, bij de gate, hier, vandaag, minuten,
      direct`,
    past: {
      3: `
        vorig jaar, vorige maand, vorige week, afgelopen zomer, afgelopen week, gisteren, een maand geleden, een jaar geleden, weken geleden,
        maanden geleden, dagen geleden, geleden, gisteravond, laatst`,
    },
    hypothetical: {
      3: `
        als ik, als je, als mijn, als de, als er, wat als, wat gebeurt, in geval, kan ik, mag ik, mag je, volgende maand, volgende week,
        volgend, is er, moet ik, zijn er`,
    },
    negator: "niet, geen, nooit, zonder, niets, niks, noch, nauwelijks, weinig, niemand",
    contrast: "maar, echter, helaas, jammer, behalve, toch",
    plain: `
      niet alleen, zonder twijfel, geen probleem, geen problemen, zonder problemen, geen vertraging, zonder vertraging, zonder stress,
      niets te klagen, niks te klagen, waarom niet, goedemorgen, goedemiddag, goedenavond, fijne dag, klantenservice, hoe laat, tot laat,
      bagageregels, bagagebeleid, niet slecht, te laat om, heb ik nodig, mag ik meenemen, kan ik meenemen, helemaal niet slecht`,
  },
};
