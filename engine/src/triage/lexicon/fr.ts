import type { Lexicon } from "./lexicon.ts";

/** French. */
export const fr: Lexicon = {
  language: "fr",
  stopWords: `
    le la les l un une des de du d et a au aux en dans sur pour par avec sans que qui quoi ce cet cette ces c est sont etait ete etre
    avoir ai as avons avez ont j je tu il elle on nous vous ils elles me m te t se s mon ma mes notre nos votre vos leur leurs son sa
    ses ne n pas plus tres mais ou donc comme quand comment pourquoi combien y bonjour merci bonsoir salut toujours jamais rien tout
    tous toute depuis chez fait faire peut puis pouvez suis sommes vol meme encore aussi`,
  cues: {
    grievance: {
      3: `
        retard*, en retard, heures de retard, heure de retard, retardé*, annulé*, annulation*, annulent, annulez, surbooking, surréservation,
        malpoli*, impoli*, désagréable*, grossier*, grossière*, odieu*, agressi*, méprisant*, hautain*, arrogant*, sale, sales, dégueulasse*,
        dégoûtant*, immangeable*, froid*, infect*, collant*, poussièr*, pue, puait, puent, mauvaise odeur, taché*, cafard*, ne marche pas,
        ne marche plus, ne marchait pas, marche pas, ne fonctionne pas, ne fonctionne plus, ne fonctionnait pas, fonctionne pas, en panne,
        panne, plante, plantage*, bug, bugs, bugue, bogue*, plante sans, erreur, erreurs, file d'attente, queue, la queue, heures d'attente,
        heure d'attente, minutes d'attente, une heure d'attente, attente interminable, attente, sans explication*, aucune explication,
        aucune information, aucune info, pas d'information*, sans information*, personne n'informe, personne ne nous, personne ne sait,
        personne ne dit, sans prévenir, même pas, pas une excuse, aucune excuse, pas d'excuse*, arnaque*, arnaqueur*, vol organisé, racket,
        hors de prix, trop cher, abusif*, abus, frais cachés, mensong*, menti, mentez, mentent, trompeu*, publicité mensongère,
        mauvais service, mauvais accueil, mal accueilli*, mal traité*, traités comme, traité comme, ignoré*, ignorez, inconfortable*, serré*,
        étroit*, sans eau, pas d'eau, pas de wifi, sans wifi, pas de repas, cassé, raté notre, raté ma, raté la correspondance,
        correspondance ratée, correspondance manquée, manqué notre, manqué ma, plaint*, réclamation*, se plaindre, bruyant*, bruit, bloqués,
        débarqué*, discrimin*, racis*, manque de respect, manque de personnel, s'en fout, s'en foutent, vous vous en fichez,
        perdent les bagages, perdent les valises, perdez les bagages, crié, hurlé, cabine sale, toilettes, gelé, congelé*, brûlé*, périmé*,
        clim, climatisation en panne, pas de clim, pas de chauffage, aucun chauffage, bouché*, hors service, hors d'usage, personne au,
        personne à, nous a parlé, m'a parlé, se sont moqués, rigolé, ri de, haussé les épaules, levé les yeux, mauvaise humeur, mal éduqué*,
        nous a fait attendre, fait attendre, font attendre, on a attendu, nous avons attendu, poireaut*, debout, changement de porte,
        plante dès, pas un verre, même pas un, pas un seul, pas une seule, ni eau, mal conçu*, illisible, impossible de joindre, injoignable*,
        pire que, laisse à désirer, à désirer, gâche, crasseu*, miettes, personne n'a rien fait, dangereu*, tourne en rond, un sketch,
        un vrai sketch, comme du bétail, comme des sardines, périmée, se renvoient, responsabilité, changé l'heure, page blanche,
        avancé le vol, décalé`,
      2: `
        tard, lent*, mauvais*, mal, pire, problème*, manque, vieux, vieille, désordre, bazar, pagaille, désorganis*, confus*, obligé*,
        payer pour, payant*, faire payer, vétuste*`,
      1: `
        encore, toujours, pourquoi, seulement, juste, encore une fois, même, froid, cher, chère, heures, petit*, chaud, chaleur, dur, attendu,
        attend, attendre`,
    },
    heat: {
      3: `
        honte, honteu*, horrible*, affreu*, terrible*, catastroph*, catastrophique*, lamentable*, pitoyable*, minable*, nul, nulle, nuls,
        nulles, nullissime, inadmissible*, inacceptable*, intolérable*, scandal*, scandaleu*, déçu*, décevant*, déception, dégoûté*,
        ras le bol, marre, en colère, furieu*, énervé*, énervant*, frustr*, insupportable*, plus jamais, jamais plus, dernière fois, à fuir,
        fuyez, à éviter, évitez, la pire, le pire, les pires, une blague, vous moquez, se moquent, vous vous moquez, se moquer,
        foutage de gueule, vous foutez, foutez de, se foutent, ridicule*, absurde*, incroyable que, c'est incroyable, n'importe quoi,
        merci pour rien, merci de rien, non merci, gâché*, ruiné*, cauchemar*, galère*, incompéten*, désastre*, désastreu*, déplorable*,
        désolant*, indigne*, révoltant*, hallucinant*, je ne recommande pas, recommande pas, zéro étoile, une étoile, pas content*, mécontent*,
        insatisfait*, pas normal, c'est abusé, gâchis, quelle honte, quelle galère, c'est une honte, ça suffit, y en a marre,
        du grand n'importe, aberrant*, affligeant*, irrespectu*, bravo les, belle performance, vous avez perdu un client, client perdu,
        plus jamais avec, la cata, cata, lamentablement, franchement, au secours le, infernal*, l'horreur, une horreur, c'est une blague,
        est ce une blague, est ce normal, vous trouvez ça normal, c'est normal, qui a eu`,
      2: `
        incroyable, sérieux, sérieusement, voleur*, escroc*, voleurs, comme d'habitude, comme toujours, bravo pour, félicitations pour,
        de pire en pire, merde, merdique, ouah, pfff, pff, quel service`,
      1: "mdr, lol, ben, bref",
    },
    praise: {
      3: `
        merci beaucoup, mille mercis, un grand merci, grand merci, merci pour, merci à, merci infiniment, bravo, félicitations, excellent*,
        fantastique*, magnifique*, merveilleu*, formidable*, génial*, super vol, super équipage, super service, super équipe, au top, top,
        parfait*, impeccable*, exceptionnel*, extraordinaire*, remarquable*, la meilleure, le meilleur, les meilleurs, les meilleures, j'adore,
        on adore, nous adorons, j'ai adoré, adoré, chapeau, cinq étoiles, 5 étoiles, 10/10, un régal, un plaisir, un vrai plaisir,
        je recommande, à recommander, nickel, ravi*, enchanté*, irréprochable*, sauvé, vous assurez, vous êtes géniaux, hâte de revoler,
        chapeau bas, un sans faute, sans faute, de tout cœur, du fond du cœur, quelle équipe, quel équipage, quel accueil, belle équipe,
        une équipe formidable, aux petits soins, petits soins, un ange, des anges, a été adorable, merci encore, reviendrai, reviendrons,
        on reviendra, je reviendrai, la classe, grande classe, bien joué, coup de cœur, en avance, rien à dire bravo, tout était parfait,
        tout s'est bien passé, s'est bien passé, nous a aidé, nous a aidés, m'a aidé, m'a aidée, continuez comme ça, continuez, hâte de,
        j'ai hâte, un immense merci, immense merci`,
      2: `
        super, gentil*, gentillesse, aimable*, amabilité, adorable*, souriant*, sourire, sympa*, sympathique*, attentionné*, agréable*,
        confortable*, ponctuel*, ponctualité, professionnel*, professionnalisme, efficace*, rapide*, délicieu*, content*, heureu*, satisfait*,
        reconnaissant*, apprécié*, apprécie, à l'heure, bon service, bon vol, bon accueil, belle, beau, très bien, très bon*, bienveillan*,
        serviable*, chaleureu*, à l'écoute, à la hauteur, bon boulot, bon travail`,
      1: "merci, bien, bon, bonne, propre, facile, cool, calme",
    },
    abuse: {
      3: `
        connard*, connasse*, con, cons, conne, connes, abruti*, idiot*, imbécile*, crétin*, débile*, stupide*, enculé*, fils de pute, salaud*,
        salope*, salopard*, pute, putes, bouffon*, clowns, clown, ordures, ordure, bande de, allez vous faire, va te faire, allez crever,
        crevez, ta gueule, vos gueules, nique*, tocard*, incapables, raclure*, sous merdes, tarés, taré, guignol*, êtes des minables,
        allez au diable, vous êtes nuls, bandes de, vous ne valez rien, bons à rien`,
      2: "merde, putain, bordel, foutre, incapable*",
    },
    question: {
      3: `
        est ce que, est ce qu, est il possible, est il, y a t il, y a t'il, peut on, puis je, pouvons nous, pourriez vous me dire,
        pouvez vous me dire, pouvez vous m'indiquer, peux tu me dire, acceptez vous, proposez vous, avez vous, faites vous, servez vous,
        volez vous, offrez vous, desservez vous, allez vous, autorisez vous, remboursez vous, combien, quel est, quelle est, quels sont,
        quelles sont, quel, quelle, quels, quelles, à quelle heure, à partir de, quand, où puis je, où se trouve, où est le, où peut on,
        comment puis je, comment faire, comment on, comment ça, comment peut on, comment fait on, doit on, faut il, faut t il, dois je,
        qu'est ce, que se passe t il, c'est possible, on peut, quelqu'un sait, savez vous si, je voudrais savoir, j'aimerais savoir,
        je souhaiterais savoir, je me demande, je me demandais, une question, petite question, question, une info, ai je, a t on, ont ils,
        sont ils, sont elles, est elle, combien de, à combien, à partir de quel, à partir de quelle, jusqu'à quelle, jusqu'à quand,
        c'est possible de, c'est autorisé, a t on le droit, ai je le droit, on a le droit, un enfant peut il, quelqu'un peut me dire, peut il,
        peuvent ils, peuvent elles, y aura t il, volerez vous, y a t, que faut il, que dois je, sous quel, sous quelles`,
      2: "peut, peuvent, est, sont, avez, faut, doit, y a",
      1: "comment, où, qui, quoi, si",
    },
    request: {
      4: `
        rembourser mon, rembourser mes, rembourser nos, rembourser notre, remboursez moi, remboursez nous, me rembourser, nous rembourser,
        me rembourse, mon remboursement, notre remboursement, demande de remboursement, attends le remboursement, attends mon remboursement,
        attend le remboursement, être remboursé*, pas remboursé*, pas été remboursé*, mon argent, notre argent, je veux un remboursement,
        rendez moi, me rendre, mon indemnisation, notre indemnisation, mon indemnité, indemnisez, m'indemniser, nous indemniser,
        débité deux fois, débitée deux fois, débité 2 fois, facturé deux fois, prélevé deux fois, prélevée deux fois, prélevé 2 fois,
        payé deux fois, payé en double, double débit, double prélèvement, deux fois débité*, m'avez débité*, m'avez facturé*, m'avez prélevé*,
        m'a facturé, m'a débité, m'a prélevé, nous a facturé, nous avez facturé*, trop perçu, changer mon vol, changer mon billet,
        changer ma date, changer la date de mon, changer mon nom, changer le nom sur, changer notre vol, changer ma place, modifier mon,
        modifier ma, modifier notre, annuler mon, annuler ma, annuler notre, me replacer, me reloger, replacer sur, me reprotéger,
        perdu ma valise, perdu mes bagages, perdu mon bagage, perdu nos bagages, perdu nos valises, perdu mes valises, perdu ma poussette,
        où est ma, où est mon, où sont mes, où sont nos, où est notre, valise n'est pas arrivé*, valises ne sont pas arrivé*,
        bagage n'est pas arrivé*, bagages ne sont pas arrivés, bagages ne sont jamais arrivés, valise n'est jamais arrivé*, pas reçu ma,
        pas reçu mon, pas reçu mes, jamais reçu ma, jamais reçu mon, jamais reçu mes, toujours pas reçu, accéder à mon, connecter à mon,
        me connecter, oublié mon, oublié ma, oublié mes, j'ai oublié, j'ai laissé, laissé mon, laissé ma, corriger mon, ajouter un bagage à ma,
        me devez, vous me devez, toujours pas remboursé, me remboursez, remboursez`,
      3: "corriger le nom, ajouter une valise",
    },
    ask: {
      3: "je voudrais, j'aimerais, je souhaite, je souhaiterais, je veux, nous voulons, nous souhaitons, j'ai besoin, besoin d'une, besoin de",
      2: `
        svp, s'il vous plaît, s'il te plaît, merci de, besoin, pouvez vous, pourriez vous, aidez moi, aidez nous, aider, aide, aide moi,
        changer, changement, annuler, modifier, corriger, rectifier, rembourser, remboursement, rembours*, retrouver, récupérer, renvoyer,
        envoyer, vérifier, ajouter, échanger, réclamer, régler, résoudre, débloquer, réinitialiser, transférer, problème avec, problème sur,
        souci avec, que faire, que dois je, comment récupérer, comment faire, urgent, chercher`,
    },
    press: {
      3: `
        journaliste, reporter, correspondant*, rédaction de, rédactrice, rédacteur, service de presse, contact presse, demande presse,
        attaché de presse, attachée de presse, bureau de presse, service presse, j'écris un article, écris un article, écris pour,
        prépare un article, prépare un reportage, préparons un reportage, prépare un sujet, préparons un sujet, porte parole,
        pour un reportage, pour une interview, demande d'interview, interviewer, pour notre article, pour notre journal, je réalise un sujet,
        réalise un sujet, réalise un reportage, pour le 20 heures, pour le journal de, pour notre émission, pour une émission,
        m'accorder un commentaire, accorder un commentaire, accorder une interview`,
      2: "interview, reportage, déclaration, communiqué, réaction officielle, votre réaction, commentaire officiel",
      1: "article, presse, réaction, commentaire, publier, publions, journal, radio, média, médias, sujet",
    },
    spam: {
      4: `
        suivez moi, abonnez vous, je te suis, abonne toi, gagnez de l'argent, gagner de l'argent, argent facile, revenus passifs,
        travailler à domicile, cliquez ici, cliquez sur, clique sur, lien en bio, lien dans ma bio, lien dans la bio, visitez mon,
        visitez notre, jeu concours, concours, vous avez gagné, vous avez été sélectionné*, tirage au sort, offre limitée, code promo,
        prêt entre particuliers, prêt rapide, crédit rapide, investissement, récupérer vos fonds, récupérer votre argent, support officiel,
        vérifiez votre compte, billets gratuits, vols gratuits, voyance, voyant, marabout, contactez moi sur whatsapp,
        écrivez moi sur whatsapp, doublez votre, doublez vos, écrivez moi en privé, écris moi en privé, identifie tes amis, tague 3 amis,
        participez au concours`,
      2: `
        investir, gains, gagnez, gagner, gratuit*, cadeau, promo, réduction, remise, offre, abonnés, followers, par jour, rentable*, bénéfices`,
    },
    priorContact: {
      3: `
        troisième fois, deuxième fois que, 3e fois, 3ème fois, 2ème fois, quatrième fois, énième fois, toujours pas de réponse,
        toujours aucune réponse, pas de réponse, aucune réponse, sans réponse, jamais de réponse, jamais eu de réponse, pas eu de réponse,
        n'ai pas eu de réponse, personne ne répond, personne ne me répond, personne ne nous répond, personne n'a répondu, personne ne m'a,
        ne répondez pas, ne répond pas, répondez pas, vous ne répondez, répondent pas, jamais répondu, pas répondu, jamais rappelé,
        pas rappelé, j'ai appelé, j'ai déjà appelé, nous avons appelé, on a appelé, j'ai téléphoné, appelé hier, appelé trois fois,
        appelé deux fois, appelé votre, j'ai écrit, je vous ai écrit, j'ai déjà écrit, vous ai écrit, vous ai contacté*, j'ai contacté,
        nous avons contacté, j'ai envoyé, je vous ai envoyé, nous avons envoyé, déjà envoyé, déjà demandé, déjà signalé, déjà contacté,
        déjà dit, déjà écrit, déjà réclamé, j'ai demandé, j'ai ouvert un dossier, j'ai déposé, mes mails, mes messages, mes courriels,
        trois mails, deux mails, relance, relancé*, je relance, je vous relance, on m'a dit, on nous a dit, on m'a promis, on me dit,
        on me renvoie, on nous renvoie, me renvoie de, me renvoyez, renvoyé de, renvoyée de, baladé*, on me balade, ballotté*,
        de service en service, d'un service à l'autre, promis de me rappeler, promis de rappeler, vous m'avez dit, vous m'aviez dit,
        m'avait promis, m'avez promis, au téléphone avec, eu au téléphone, votre chat, votre hotline, parlé à, parlé avec, chaque agent,
        numéro de dossier, combien de fois, je réitère, sans nouvelles de vous, sans nouvelle de vous, sans retour, aucun retour,
        pas de retour, troisième message, deuxième message, quatrième message, troisième mail, deuxième mail, quatrième mail, troisième appel,
        deuxième appel, quatrième appel, quatre mails, cinq mails, trois appels, deux appels, quatre appels, cinq appels, six appels,
        deux messages, trois messages, deuxième fois, 2e fois, que je vous signale, vous signale, je vous ai signalé, j'ai signalé,
        j'appelle depuis, mois que j'appelle, semaines que j'appelle, jours que j'appelle, personne ne donne suite, sans suite, lettre morte,
        resté sans, restés sans, restée sans, on me balade de, se renvoie, renvoient la balle, répond jamais, répondez jamais, me répondre,
        toujours rien de votre part`,
    },
    own: "mon, ma, mes, notre, nos, m, me, nous, mienne, mien",
    mine: "j'ai réservé, nous avons réservé, on a réservé, j'ai acheté, nous avons acheté, j'ai payé, nous avons payé, on a payé",
    matter: `
      réservation, réservations, résa, billet, billets, remboursement, argent, paiement, carte, carte bancaire, carte d'embarquement,
      cartes d'embarquement, facture, factures, reçu, bon, bon d'achat, avoir, voucher, indemnisation, indemnité, réclamation, dossier, compte,
      mot de passe, identifiant, miles, points, statut, siège, sièges, place, places, enregistrement, check in, nom, prénom, confirmation,
      mail de confirmation, vol retour, retour, commande, colis, livraison, abonnement, contrat, repas spécial, frais, dates, date, profil,
      carte de fidélité, assurance, trajet`,
    belonging: `
      valise, valises, bagage, bagages, sac, sacs, sac à dos, poussette, siège auto, guitare, skis, vélo, planche, fauteuil, fauteuil roulant,
      téléphone, portable, ordinateur, tablette, portefeuille, lunettes, veste, manteau, doudou, appareil photo, casque, écouteurs, passeport,
      béquilles, trottinette, lunettes de soleil, écharpe, chapeau, livre, bague, montre, chargeur, parapluie, peluche, clubs de golf,
      instrument, violon`,
    lack: {
      3: `
        où est, où sont, où en est, perdu, perdue, perdus, perdues, égaré*, disparu*, introuvable*, pas arrivé*, n'est pas arrivé*,
        jamais arrivé*, aucune trace, n'arrive pas, n'arrive plus, n'arrivons pas, arrive pas à, volé, volée, volés, resté*, est restée à,
        qu'est devenu, est toujours à, sont toujours à, n'est pas là, pas sortie, pas sorti, il manque, il me manque, a disparu, n'a pas suivi,
        n'ont pas suivi, ne retrouve pas, ne trouve pas, ne trouve plus`,
      2: `
        toujours pas, pas encore, pas reçu*, jamais reçu*, n'ai pas reçu, n'ai rien reçu, rien reçu, aucune nouvelle, sans nouvelles,
        j'attends, on attend, nous attendons, en attente, attends toujours, attend toujours, manque, manquant*, n'apparai*, n'apparaît pas,
        pas crédité*, pas été crédité*, ne sont pas, impossible, impossible de, ne peux pas, peux pas, ne peux plus, refus*, bloqué, bloquée,
        verrouillé*, expiré*, mal orthographié*, erreur, faute, erroné*, débité*, facturé*, prélevé*, sans ma, sans mes, sans nos, sans mon,
        sans bagage*, sans valise*, est à, sont à, annulé mon, annulé ma, supprimé*, changé ma, changé mon, changé nos, deux fois,
        ne marche pas, ne fonctionne pas, depuis, mal écrit, pas été ajouté*, pas ajouté*, ne reçois pas`,
    },
    damage: `
      cassé*, abîmé*, endommagé*, déchiré*, détruit*, ouverte, ouvert, éventré*, fendu*, mouillé*, trempé*, sans roue*, roue, roues, poignée,
      rayé*, écrasé*, bousillé*, explosé*, en morceaux, fracassé*, en miettes`,
    urgent: {
      4: `
        coincé*, bloqués à l'aéroport, bloqué à l'aéroport, bloquée à l'aéroport, bloqués à, bloqué à, bloquée à, bloqués dans,
        dormir à l'aéroport, dort à l'aéroport, dormons à l'aéroport, dormir par terre, dort par terre, dorment par terre, sans hôtel,
        pas d'hôtel, aucun hôtel, nulle part où dormir, passer la nuit à, passer la nuit dans, urgence, ambulance, un médecin,
        réaction allergique, n'arrive plus à respirer, n'arrive pas à respirer, malaise, crise d'asthme, crise, sans insuline,
        sans ses médicaments, sans mes médicaments, sans son traitement, sans mon traitement, besoin de ses médicaments,
        besoin de son insuline, besoin d'insuline, toute seule à, tout seul à, toute seule dans, est seule à, est seul à, seul à l'aéroport,
        seule à l'aéroport, mineur seul, mineure seule, vais rater, va rater, allons rater, va louper, vais louper, allons louper,
        vais manquer, allons manquer, ratons notre correspondance, part dans 10, part dans 15, part dans 20, part dans 30, ferme dans,
        abandonnés à, abandonnée à, abandonné à, laissés en plan, en rade, dans quinze minutes, dans douze minutes, dans cinq minutes,
        part dans quinze, part dans dix, part dans vingt, ferme ses portes, attendez nous, retenez l'avion, retenez le vol, mal à la poitrine,
        douleurs à la poitrine, voyage seule et, voyage seul et, est seule, est seul, est toute seule, toute seule, tout seul,
        personne n'est venu, personne n'est venue, personne pour la, personne pour le, aéroport ferme, ferme l'aéroport, elle pleure,
        il pleure`,
      2: `
        insuline, oxygène, urgent, en urgence, maintenant, tout de suite, en ce moment, cette nuit, ce soir, dans 10 minutes, dans 15 minutes,
        dans 20 minutes, dans 30 minutes, dans 5 minutes, dans dix minutes, dans vingt minutes, dans une demi heure, immédiatement, abandonné*,
        personne ici, livrés à nous mêmes, au secours, aidez nous, médical*, en pleine nuit, se termine, embarquement`,
    },
    risk: `
      insuline, médicament*, médicaments, traitement, oxygène, diabétique*, asthm*, épilep*, enceinte, bébé, bébés, enfant*, mère, grand mère,
      père, personne âgée, âgé*, fauteuil roulant, handicap*, fille, fils, ans, marcher`,
    now: "maintenant, en ce moment, cette nuit, ce soir, à l'aéroport, à la porte, ici, aujourd'hui, minutes, tout de suite, actuellement",
    past: {
      3: `
        l'année dernière, le mois dernier, la semaine dernière, l'an dernier, hier, il y a un mois, il y a deux, il y a trois, il y a un an,
        il y a des mois, l'été dernier, hier soir, l'autre jour, dernièrement`,
    },
    hypothetical: {
      3: `
        si je, si on, si mon, si ma, si le, si un, en cas de, au cas où, puis je, peut on, est ce que, est il possible, le mois prochain,
        la semaine prochaine, prochain, y a t il, faut il`,
    },
    negator: "pas, jamais, ne, n, aucun, aucune, sans, ni, rien, guère, point, personne",
    contrast: "mais, cependant, toutefois, pourtant, dommage, par contre, sauf, hormis",
    plain: `
      non seulement, sans doute, pas de problème, pas de souci, aucun problème, aucun souci, sans problème, sans souci, sans retard,
      aucun retard, rien à redire, rien à dire, pas de retard, sans stress, pourquoi pas, franchise bagage, franchise bagages,
      politique bagage, politique bagages, bonne journée, bonne soirée, plus tard, au plus tard, service client, tôt ou tard, de rien, pas mal,
      à plus, pas mal du tout, ai je besoin, a t on besoin, faut il, puis je emporter, puis je prendre, peut on emporter,
      pas une mince affaire`,
  },
};
