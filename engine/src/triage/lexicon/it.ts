import type { Lexicon } from "./lexicon.ts";

/** Italian. */
export const it: Lexicon = {
  language: "it",
  stopWords: `
    il lo la i gli le l un uno una di del della dei delle dello dell a al alla ai alle all da dal dalla dalle in nel nella nei con su
    sul sulla per tra fra e ed o che chi cui non si mi ti ci vi me te noi voi loro lui lei io tu mio mia miei mie nostro nostra nostri
    nostre vostro vostra vostri vostre suo sua questo questa questi quello quella sono sei siamo siete era stato stata stati ho hai ha
    abbiamo avete hanno aveva piu molto ma come quando dove perche cosa quanto quale anche ancora sempre mai gia solo tutto tutti grazie
    ciao salve buongiorno posso potete puo fare dopo prima senza volo qualcuno`,
  cues: {
    grievance: {
      3: `
        ritard*, in ritardo, ore di ritardo, ora di ritardo, minuti di ritardo, cancellat*, cancellazion*, annullat*, cancellano, overbooking,
        maleducat*, scortes*, sgarbat*, arrogant*, antipatic*, villan*, presuntuos*, sporc*, schifos*, schifo, lurid*, sudici*, appiccicos*,
        puzza, puzzava, puzzano, immangiabil*, cibo freddo, pasto freddo, scarafagg*, non funziona*, non funzionava, non va, non funzionano,
        rott*, guast*, si blocca, si bloccava, si chiude, crasha, va in crash, errore, errori, bug, coda, code, la fila, file interminabili,
        ore di attesa, ora di attesa, minuti di attesa, attesa infinita, ore di fila, ora di fila, ore di coda, ore ad aspettare,
        nessuna informazione, senza informazioni, nessuna spiegazione, senza spiegazioni, nessuno informa, nessuno ci, nessuno sa,
        nessuno dice, nessuno spiega, senza avvisare, senza preavviso, nemmeno una scusa, neanche una scusa, nessuna scusa, nemmeno scuse,
        truff*, furto, fregatura*, fregat*, rapina, carissim*, costi nascosti, ingann*, bugie, bugiard*, mentit*, mentite,
        pubblicità ingannevole, pessimo servizio, trattati come, trattato come, trattata come, trattamento, ignorat*, ignorate, ignorano,
        scomod*, strett*, senza acqua, niente acqua, senza cibo, senza wifi, niente wifi, perso la coincidenza, persa la coincidenza,
        perso la connessione, lamentel*, lamentar*, reclamo, reclami, rumoros*, rumore, lasciati a terra, discrimin*, razzis*,
        mancanza di rispetto, mancanza di personale, urlat*, urla, perdete i bagagli, perdono i bagagli, perdono le valigie,
        perdete le valigie, separat*, vecchi*, abbandonati, congelat*, bruciat*, scadut*, riscaldamento, fuori servizio, intasat*, nessuno al,
        neanche un, nemmeno un, nemmeno una, neanche una, non un, deriso, derisi, riso di, alzato gli occhi, sbuffando, di malavoglia,
        in malo modo, modi bruschi, risposto male, rispondono male, ci hanno fatto aspettare, fatto aspettare, abbiamo aspettato, in piedi per,
        cambio gate, cambio di gate, fatto male, illeggibile, irraggiungibil*, introvabil*, peggio di, lascia a desiderare, a desiderare,
        zozz*, unto, unta, briciole, disservizi*, guasto, nessuno ha fatto, pericolos*, da dimenticare, come bestie, come sardine,
        scaricano la colpa, responsabilità, colpa, gira in tondo, pagina bianca, spostato il volo, cambiato orario, sbuff*, bicchiere d'acqua`,
      2: `
        tardi, lent*, male, mal, brutt*, peggio, peggior*, problem*, attesa, aspettare, aspettato, caos, disorganizz*, confus*, ingiust*,
        obbligat*, pagare per, pagare anche, manca, mancava`,
      1: "ancora, sempre, di nuovo, perché, solo, ennesim*, fredd*, caro, cara, ore, caldo, piccol*, dur*",
    },
    heat: {
      3: `
        pessim*, orribil*, terribil*, orrend*, vergogna, vergognos*, vergognatevi, inaccettabil*, inammissibil*, indecent*, indecoros*,
        scandalos*, assurd*, ridicol*, penos*, pietos*, patetic*, disastr*, disastros*, delus*, deludent*, delusione, arrabbiat*, furios*,
        incazzat*, stuf*, stanc* di, frustr*, mai più, mai piu, ultima volta, l'ultima volta, non volerò più, non volerò mai, sconsiglio,
        sconsigliat*, da evitare, evitate, la peggiore, il peggiore, i peggiori, la peggior, uno scherzo, che scherzo, presa in giro,
        prendete in giro, ci prendete, incompeten*, incubo, odio, schifato, grazie per niente, grazie di niente, grazie tante, no grazie,
        rovinat*, non è possibile, non è accettabile, non consiglio, non lo consiglio, zero stelle, una stella, insoddisfatt*, scontent*,
        indignat*, allucinant*, senza parole, un disastro, uno schifo, una vergogna, imbarazzant*, deplorabil*, insopportabil*, che vergogna,
        che schifo, che disastro, vergogna totale, non se ne può, non ne posso, basta, ma come si fa, come si fa, cose da pazzi, da denuncia,
        inqualificabil*, indegn*, penose, cliente perso, perso un cliente, un cliente in meno, avete perso, peggio non si può, non ci siamo,
        roba da matti, poco seri, poca serietà, mancanza di serietà, presi in giro, è uno scherzo, è normale, vi sembra normale,
        vi pare normale, di chi è stata`,
      2: `
        incredibile, sul serio, davvero, ladri, ladro, come al solito, come sempre, tipico, merda, bravi davvero, complimenti per,
        complimenti davvero, boh, mah`,
      1: "lol, ahah, vabbè, insomma",
    },
    praise: {
      3: `
        grazie mille, mille grazie, molte grazie, tante grazie, grazie per, grazie a, grazie di cuore, grazie infinite, complimenti,
        bravissim*, bravi, brava, bravo, ottim*, eccellent*, fantastic*, meraviglios*, splendid*, magnific*, stupend*, perfett*, impeccabil*,
        eccezional*, straordinari*, la migliore, il migliore, i migliori, le migliori, adoro, adorato, amo questa, consigliatissim*,
        consiglio a tutti, da consigliare, lo consiglio, la consiglio, cinque stelle, 5 stelle, 10 e lode, dieci e lode, top, al top, chapeau,
        una favola, una meraviglia, un piacere, favolos*, entusiast*, mi avete salvat*, ci avete salvat*, salvato, grazie di tutto,
        grazie davvero, un applauso, applausi, di cuore, bravissimi, che equipaggio, che gentilezza, un angelo, angeli, ci ha aiutato,
        mi ha aiutato, ci hanno aiutato, mi hanno aiutato, torneremo, tornerò, volerò ancora, atterraggio morbido, in anticipo, tutto perfetto,
        tutto ok, tutto bene, andato tutto bene, senza intoppi, super gentil*, continuate così, che bello, promoss*, voto 10, piacevolmente,
        squisit*, encomiabil*, lode, elogi*, super, che bella sorpresa, bella sorpresa, non vedo l'ora di`,
      2: `
        gentil*, gentilissim*, cortes*, cordial*, simpatic*, disponibil*, premuros*, attent*, accoglient*, comod*, puntual*, puntualità,
        professional*, professionalità, efficient*, veloc*, rapid*, delizios*, buonissim*, content*, felic*, soddisfatt*, apprezz*, apprezzat*,
        piaciut*, piacevol*, in orario, bel volo, bella, bellissim*, molto bene, benissimo, sorriso, sorrident*, bel servizio, buon servizio,
        ottimo lavoro, ben fatto, grande, grandi, pazient*`,
      1: "grazie, bene, buon, buono, buona, pulit*, facile, bello",
    },
    abuse: {
      3: `
        idiot*, imbecill*, stupid*, cretin*, deficient*, stronz*, bastard*, coglion*, vaffanculo, fanculo, figli di puttana, figlio di puttana,
        puttan*, pezzi di merda, pezzo di merda, buffon*, pagliacc*, incapaci, scemi, scemo, mongoloid*, ritardati, andate a cagare,
        andate al diavolo, andate a quel paese, morite, crepate, teste di cazzo, testa di cazzo, fate schifo, feccia, spazzatura, infami,
        cazzoni, asini, siete patetici, siete ridicoli, siete una massa, andate all'inferno, branco di, banda di, non valete niente,
        non valete nulla`,
      2: "merda, cazzo, minchia, incapac*",
    },
    question: {
      3: `
        è possibile, si può, si possono, posso, possiamo, potrei, potremmo, potete dirmi, potreste dirmi, mi potete dire, mi sapete dire,
        sapete dirmi, sapete se, qualcuno sa, c'è, ci sono, quanto, quanta, quanti, quante, quanto costa, qual è, quali sono, quale, quali,
        a che ora, da che ora, fino a che ora, che ore, che documenti, che documento, che misure, che dimensioni, cosa succede, cosa serve,
        cosa devo, quando apre, quando aprono, quando inizia, quando parte, quando, dove posso, dove si, dove trovo, dov'è il, dove è il,
        come posso, come si, come faccio, come funziona, avete, offrite, accettate, volate, fate, servite, permettete, prevedete, tornerete,
        riprenderete, serve, servono, bisogna, occorre, devo, dobbiamo, è obbligatorio, è permesso, è consentito, è incluso, è inclusa,
        sono ammessi, sono ammesse, una domanda, domanda, un'informazione, informazione, vorrei sapere, volevo sapere, vorrei chiedere,
        volevo chiedere, mi chiedevo, entro quando, da quando, a quanti, da quanti, da che età, a che età, entro quante, per quanto, di quanto,
        si paga, è previst*, è richiest*, accettano, può viaggiare, possono viaggiare, può portare, volerete, ci sarà, ci saranno, mi sapreste,
        sapreste dirmi, qualcuno può dirmi, fino a quanti`,
      2: "è, sono, può, possono, si, ci",
      1: "cosa, come, dove, chi, se, che",
    },
    request: {
      4: `
        i miei soldi, i nostri soldi, ridatemi, restituitemi, rimborsatemi, rimborsateci, rimborsarmi, rimborsarci, il mio rimborso,
        il nostro rimborso, voglio il rimborso, voglio un rimborso, vogliamo il rimborso, chiedo il rimborso, richiesta di rimborso,
        richiesto il rimborso, chiesto il rimborso, aspetto il rimborso, aspettando il rimborso, attendo il rimborso, attesa del rimborso,
        in attesa di rimborso, in attesa di un rimborso, il mio risarcimento, il mio indennizzo, la mia compensazione, risarcimento per il mio,
        addebitato due volte, addebitata due volte, addebitato il doppio, doppio addebito, pagato due volte, mi avete addebitato,
        mi avete addebitata, mi hanno addebitato, ci hanno addebitato, mi è stato addebitato, mi sono stati addebitati, mi avete fatto pagare,
        mi hanno fatto pagare, cambiare il mio volo, cambiare il mio, modificare il mio, modificare la mia, correggere il mio,
        cancellare il mio, cancellare la mia, annullare il mio, annullare la mia, riproteggetemi, perso la mia, perso il mio, perso i miei,
        perso le nostre, perso i nostri, perso la valigia, perso il bagaglio, perso i bagagli, smarrito la mia, smarrito il mio, dov'è la mia,
        dov'è il mio, dove sono i miei, dove sono le mie, dove sono le nostre, dove sono i nostri, dov'è il nostro, valigia non è arrivata,
        valigia mai arrivata, bagaglio non è arrivato, bagaglio mai arrivato, bagagli non sono arrivati, valigie non sono arrivate,
        non ho ricevuto il mio, non ho ricevuto la mia, non riesco ad accedere, non riesco a entrare, non riesco a fare il login,
        dimenticato il mio, dimenticato la mia, ho dimenticato, ho lasciato, aggiungere una valigia, aggiungere un bagaglio alla mia,
        mi dovete, mi avete tolto, soldi indietro, indietro i soldi, rivoglio, rimborsate`,
      3: `
        cambiare volo, cambiare il volo, cambiare la data, cambiare il nome, modificare la prenotazione, correggere il nome, riproteggere*,
        riprotezione, addebiti doppi`,
    },
    ask: {
      3: "vorrei, vorremmo, voglio, vogliamo, desidero, ho bisogno, mi serve",
      2: `
        per favore, per piacere, cortesemente, bisogno, potete, potreste, aiutatemi, aiutateci, aiutarmi, aiuto, cambiare, cambio, modificare,
        modifica, cancellare, annullare, correggere, correzione, rimborso, rimbors*, risarci*, restituire, ritrovare, trovare, recuperare,
        controllare, verificare, inviare, mandare, inviarmi, mandarmi, aggiungere, spostare, sbloccare, risolvere, sistemare, riattivare,
        reclamo, problema con, problemi con, cosa devo fare, come faccio, che faccio, urgente, cercare`,
    },
    press: {
      3: `
        giornalista, reporter, cronista, corrispondente, redazione, redattore, redattrice, ufficio stampa, contatto stampa, richiesta stampa,
        addetto stampa, portavoce, scrivo per, sto scrivendo un articolo, scrivendo un articolo, preparo un servizio, preparando un servizio,
        per un articolo, per un servizio, per un'intervista, intervistare, rilasciare una dichiarazione, una dichiarazione,
        preparo un articolo, sto preparando, per il telegiornale, per la nostra trasmissione`,
      2: "intervista, dichiarazione, comunicato, replica ufficiale, commento ufficiale",
      1: "articolo, stampa, notizia, commento, pubblicare, pubblichiamo, giornale, radio, servizio, media",
    },
    spam: {
      4: `
        seguimi, seguitemi, ti seguo, ricambio il follow, guadagna da casa, guadagnare da casa, guadagna soldi, guadagnare soldi, soldi facili,
        reddito passivo, rendita passiva, clicca qui, clicca sul link, clicca il link, link in bio, link nella bio, visita il mio,
        visitate il nostro, concorso a premi, hai vinto, avete vinto, sei stato selezionato, sei stata selezionata, estrazione,
        offerta limitata, codice sconto, codice promo, prestiti, prestito veloce, guadagni garantiti, investimento sicuro, criptovalut*,
        trading, recupera i tuoi soldi, recuperare i fondi, supporto ufficiale, verifica il tuo account, voli gratis, biglietti gratis,
        contattami su whatsapp, scrivimi su whatsapp, iscriviti, raddoppia, scrivimi in privato, tagga 3 amici, tagga tre amici,
        segui questa pagina, tocca il link`,
      2: `
        investi, investire, investiment*, guadagn*, gratis, vinci, premio, premi, sconto, sconti, promo, promozione, offerta, follower,
        al giorno`,
    },
    priorContact: {
      3: `
        terza volta, seconda volta che, quarta volta, quinta volta, ennesima volta, nessuna risposta, ancora nessuna risposta, senza risposta,
        senza ricevere risposta, senza una risposta, nessun riscontro, senza riscontro, nessuno risponde, nessuno mi risponde,
        nessuno ci risponde, nessuno ha risposto, nessuno mi ha, non rispondete, non risponde, non rispondono, non mi rispondete,
        non mi avete risposto, non avete risposto, mai risposto, mai richiamat*, non mi hanno risposto, non ho ricevuto risposta,
        non ho ancora ricevuto risposta, aspetto una risposta, aspetto risposta, attendo risposta, in attesa di risposta, ho chiamato,
        abbiamo chiamato, ho già chiamato, ho telefonato, chiamato ieri, chiamato tre volte, chiamato più volte, ho scritto, ho già scritto,
        vi ho scritto, abbiamo scritto, ho mandato, ho inviato, vi ho inviato, vi ho mandato, ho contattato, vi ho contattat*,
        ho già contattato, ho già chiesto, ho chiesto, già segnalato, ho segnalato, ho aperto un reclamo, ho fatto reclamo, ho presentato,
        ho compilato, ho parlato con, parlato con, mi hanno detto, mi avete detto, ci hanno detto, mi è stato detto, mi dicono,
        mi è stato promesso, mi avevate promesso, mi avete promesso, promesso di richiamare, promesso una, rimbalzat*, rimpallat*,
        mi rimbalzano, mi rimandano, mi mandano da, mi passano da, da un ufficio all'altro, da un operatore all'altro, da uno all'altro,
        il vostro operatore, la vostra operatrice, il vostro call center, call center, la vostra chat, vostra chat, ogni operatore,
        numero di pratica, quante volte, le mie mail, le mie email, mie mail, ignorate le mie, sollecit*, vi riscrivo, riscrivo,
        di nuovo a scrivervi, terzo messaggio, secondo messaggio, quarto messaggio, terza mail, seconda mail, quarta mail, terza email,
        due mail, tre mail, quattro mail, cinque mail, due email, tre email, tre telefonate, due telefonate, quattro telefonate,
        cinque telefonate, sei telefonate, tre chiamate, seconda volta, per la terza volta, chiamo da, scrivo da, vi scrivo da,
        sto chiamando da, settimane che chiamo, giorni che chiamo, nessuno fa niente, nessuno fa nulla, nessuno se ne occupa, scaricabarile,
        risposta automatica, risposte automatiche, risposta preconfezionata, avevo già, vi avevo, nessuno mi richiama, mi richiamate,
        richiamato`,
    },
    own: "mio, mia, miei, mie, nostro, nostra, nostri, nostre, mi, ci",
    mine: `
      ho prenotato, abbiamo prenotato, ho comprato, abbiamo comprato, ho acquistato, ho pagato, abbiamo pagato, avevo prenotato,
      avevamo prenotato`,
    matter: `
      prenotazione, prenotazioni, biglietto, biglietti, rimborso, rimborsi, soldi, denaro, pagamento, carta, carta di credito, carta d'imbarco,
      carte d'imbarco, fattura, ricevuta, voucher, buono, indennizzo, risarcimento, compensazione, reclamo, pratica, account, conto, password,
      profilo, miglia, punti, livello, status, posto, posti, check in, checkin, nome, cognome, conferma, mail di conferma, volo di ritorno,
      ritorno, ordine, pacco, spedizione, abbonamento, contratto, pasto speciale, spese, data, date, tessera, addebito, richiesta di pagamento`,
    belonging: `
      valigia, valigie, bagaglio, bagagli, borsa, borse, borsone, zaino, trolley, passeggino, seggiolino, chitarra, sci, bici, bicicletta,
      tavola, sedia a rotelle, carrozzina, telefono, cellulare, computer, portatile, tablet, portafoglio, occhiali, giacca, cappotto, peluche,
      macchina fotografica, cuffie, passaporto, stampelle, occhiali da sole, sciarpa, cappello, libro, anello, orologio, caricatore, ombrello,
      mazze da golf, strumento, violino, bagaglio a mano`,
    lack: {
      3: `
        dov'è, dove è, dove sono, che fine, pers*, smarrit*, sparit*, scompars*, non è arrivat*, non sono arrivat*, mai arrivat*, non arriva,
        non arrivano, nessuna traccia, rubat*, rimast*, cosa è successo, è rimasta, è rimasto, sono rimasti, non c'è, non è uscita,
        non è uscito, mi manca, mi mancano, non trovo, non trovo più, sono spariti, è finita a, è finito a`,
      2: `
        non ho ricevuto, mai ricevut*, non abbiamo ricevuto, ancora nessun*, ancora niente, nessuna notizia, aspetto, aspettando, attendo,
        in attesa, manca, mancano, mancant*, non compare, non compaiono, non risulta*, non accreditat*, accreditat*, non riesco, non riusciamo,
        non posso, non mi fa, non mi permette, non funziona, bloccat*, scadut*, sbagliat*, errat*, errore, addebitat*, due volte, senza la mia,
        senza il mio, senza bagagli*, senza valigi*, senza i nostri, è a, è in, è ancora a, cancellato la mia, cancellato il mio,
        cambiato il mio, tolto, rifiutat*, respint*, da settimane, da giorni, da un mese, da mesi, scritto male, non mi è arrivat*, non ricevo,
        seconda richiesta`,
    },
    damage: `
      rott*, danneggiat*, distrutt*, spaccat*, apert*, strappat*, bagnat*, senza ruot*, ruota, ruote, maniglia, ammaccat*, graffiat*, danni,
      danno, sfasciat*, sfondat*, squarciat*, scassat*, a pezzi`,
    urgent: {
      4: `
        bloccati in aeroporto, bloccato in aeroporto, bloccata in aeroporto, bloccati a, bloccata a, bloccato a, bloccati all, bloccata all,
        bloccato all, bloccati in, bloccato in, bloccata in, dormire in aeroporto, dormendo in aeroporto, dormiamo in aeroporto,
        dormire per terra, dormiamo per terra, dormendo per terra, senza hotel, senza albergo, niente hotel, nessun hotel, nessun albergo,
        passare la notte in, emergenza, ambulanza, un medico, reazione allergica, non respira, non riesce a respirare, svenut*, crisi,
        senza insulina, senza medicine, senza farmaci, senza i suoi farmaci, senza i miei farmaci, ha bisogno di insulina,
        ha bisogno dell'insulina, bisogno dei suoi farmaci, bisogno dei farmaci, bisogno di un medico, da sola in aeroporto,
        da solo in aeroporto, sola in aeroporto, solo in aeroporto, è da sola, è da solo, da sola al gate, da solo al gate, minore solo,
        minore da solo, stiamo perdendo, sto perdendo, sto per perdere, stiamo per perdere, perdiamo la coincidenza, perderemo la coincidenza,
        perderò la coincidenza, parte tra 10, parte tra 15, parte tra 20, parte tra 30, chiude tra, abbandonati in aeroporto, abbandonati a,
        tra quindici minuti, tra dodici minuti, tra cinque minuti, tra 12 minuti, parte tra dieci, parte tra venti, parte tra quindici,
        aspettateci, fermate l'aereo, fermate il volo, dolore al petto, è sola, è solo a, tutta sola, tutto solo, nessuno con lei,
        nessuno con lui, chiudono l'aeroporto, l'aeroporto chiude, dove dormire`,
      2: `
        insulina, ossigeno, urgente, urgentemente, subito, adesso, ora, in questo momento, stanotte, stasera, questa notte, tra 10 minuti,
        tra 15 minuti, tra 20 minuti, tra 30 minuti, tra 5 minuti, tra dieci minuti, tra venti minuti, tra mezz'ora, nessuno qui,
        qui non c'è nessuno, abbandonat*, aiuto, aiutateci, medic*, da sola, da solo`,
    },
    risk: `
      insulina, farmac*, medicin*, medicinali, ossigeno, diabetic*, asma, asmatic*, epiless*, epilet*, incinta, neonat*, bambin*, bimb*,
      anzian*, nonna, nonno, mamma, madre, padre, sedia a rotelle, carrozzina, disabil*, figlia, figlio, figli, anni`,
    now: "adesso, ora, stanotte, stasera, in questo momento, in aeroporto, al gate, qui, oggi, minuti, subito",
    past: {
      3: `
        l'anno scorso, il mese scorso, la settimana scorsa, ieri, un mese fa, un anno fa, due settimane fa, mesi fa, settimane fa, giorni fa,
        l'estate scorsa, ieri sera, l'altro giorno`,
    },
    hypothetical: {
      3: `
        se mi, se il, se la, se mio, se si, cosa succede se, in caso di, si può, posso, è possibile, il mese prossimo, la settimana prossima,
        prossimo, è obbligatorio, serve`,
    },
    negator: "non, mai, nessun, nessuna, senza, né, niente, nulla, neanche, nemmeno, poco, nessuno",
    contrast: "ma, però, tuttavia, purtroppo, peccato, tranne, invece",
    plain: `
      non solo, senza dubbio, nessun problema, senza problemi, senza ritardi, nessun ritardo, senza stress, niente da dire, perché no,
      buona giornata, buona serata, buon pomeriggio, più tardi, al più tardi, tardi la sera, servizio clienti, prima o poi,
      franchigia bagaglio, niente male, per niente facile, ho bisogno di un, serve il, posso portare, si può portare, si possono portare,
      non male`,
  },
};
