import type { Lexicon } from "./lexicon.ts";

/** Portuguese, of Portugal and of Brazil. */
export const pt: Lexicon = {
  language: "pt",
  stopWords: `
    o os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela para pra com sem sobre e ou que se não nao eu tu
    ele ela nós vós eles elas você vocês voces me te lhe meu minha meus minhas nosso nossa nossos nossas seu sua seus vosso vossa é são
    sao foi era ser estar está esta estou estamos estão tem têm tenho temos tinha há ha muito mais mas como quando onde quem qual porque
    já ainda também só isso este esse isto nada tudo todos obrigado obrigada olá ola bom boa pode podem posso fazer faz depois até voo
    alguém`,
  cues: {
    grievance: {
      3: `
        atras*, atraso, horas de atraso, hora de atraso, minutos de atraso, atrasad*, atrasou, cancelad*, cancelam, cancelou, cancelaram,
        cancelamento*, cancelamentos, overbooking, mal educad*, malcriad*, mal criad*, grosseir*, rude*, antipátic*, arrogante*, estúpid*,
        desagradáve*, ríspid*, suj*, sujidade, sujeira, nojent*, nojo, imund*, pegajos*, cheira mal, cheirava mal, cheiro, fedor, fedia,
        comida fria, intragáve*, incomíve*, barata*, não funciona*, não funcionava, não funcionou, não abre, não carrega, não anda, avariad*,
        partido o, quebrad*, trava*, bloqueia, crasha, vai abaixo, erro*, falha*, bug*, fila*, filas, horas à espera, hora à espera,
        horas de espera, hora de espera, horas na fila, hora na fila, esperar horas, à espera, espera, sem informaç*, nenhuma informação,
        falta de informação, ninguém informa*, ninguém nos*, ninguém explica*, ninguém diz, ninguém sabe, sem explicaç*, nenhuma explicação,
        sem avisar, sem aviso, nem um pedido de desculpa*, nem sequer, nem uma desculpa, burla*, burlões, golpe, enganad*, enganos*, enganar,
        engan*, roubo, assalto, carísim*, caríssim*, taxas escondidas, taxa escondida, mentir*, mentem, mentiu, publicidade enganosa,
        mau serviço, mau atendimento, péssimo serviço, mal tratad*, tratados como, tratada como, tratado como, destratad*, ignorad*, ignoram,
        ignora, ignorar, desconfortáve*, apertad*, sem água, sem comida, sem wifi, não havia, perdemos a ligação, perdi a ligação,
        perdemos a conexão, perdi a conexão, reclamaç*, reclamar, queixa*, queixar, barulhent*, barulho, deixaram, deixados, discrimin*,
        racis*, falta de respeito, desrespeito, descaso, falta de pessoal, gritou, gritar*, gritaram, perdem malas, perdem as malas,
        perdem bagagens, congelad*, queimad*, fora de prazo, vencid*, sem aquecimento, ar condicionado avariado, fora de serviço, entupid*,
        ninguém no, ninguém ao, nem um, nem uma, riu se, riram se, riram, revirou os olhos, má vontade, de má vontade, com maus modos,
        má educação, falta de educação, falta de educacao, fizeram nos esperar, nos fizeram esperar, esperámos mais, ficamos esperando,
        ficámos à espera, estivemos mais de, em pé, mudança de porta, troca de portão, mal feito, ilegível, inacessível, pior que,
        deixa a desejar, a desejar, encardid*, migalhas, gelad*, ninguém fez nada, perigos*, uma anedota, anedota, como gado, como sardinhas,
        passam a culpa, responsabilidade, culpa, às voltas, página em branco, mudaram o horário, mudaram a hora`,
      2: `
        tarde, lent*, mau, má, mal, maus, ruim, ruins, pior, problema*, falta, esperar, esperámos, esperamos, caos, caótic*, desorganiz*,
        confus*, injust*, obrigam, velh*, cobrar por, cobram por, pagar por, pagar até, demor*, demora`,
      1: "outra vez, de novo, sempre, ainda, porque, porquê, só, novamente, fri*, car*, calor, quente, horas, pequen*, dur*",
    },
    heat: {
      3: `
        péssim*, horríve*, terríve*, horroros*, vergonha, vergonhos*, ridícul*, lamentáve*, inaceitáve*, inadmissíve*, intoleráve*, absurd*,
        escândal*, escandalos*, decepç*, decepcion*, decepcionad*, deceção, desilusão, desiludid*, desapontad*, desapontamento, revoltad*,
        revoltante*, indignad*, furios*, irritad*, chatead*, frustra*, fart*, cansad* de, nunca mais, nunca mais voo, última vez, não volto,
        não voltarei, não recomendo, não recomendo a ninguém, a pior, o pior, os piores, piores, uma piada, é piada, piada, brincadeira,
        estão a brincar, estão a gozar, a gozar, palhaçada, pesadelo, desastr*, desastre, um caos, uma desgraça, desgraça, obrigado por nada,
        obrigada por nada, não obrigado, arruinaram, estragaram, estragou, arruin*, deplorá*, incompet*, miseráve*, patétic*, odeio,
        zero estrelas, uma estrela, insatisfeit*, não é normal, não é possível, não se admite, uma miséria, triste, fuj*, evitem, é de loucos,
        inacreditáve*, que vergonha, uma vergonha, que nojo, que desastre, já chega, basta, chega, não há direito, não há palavras,
        sem palavras, vergonhosa, indecente*, desumano, falta de consideração, é uma falta, perderam um cliente, menos um cliente,
        pior impossível, uma lástima, lástima, não dá, não dá para, cansei, chateado com, decepção total, deprimente, fiasco, é uma piada,
        é normal, acham normal, acham isto normal, de quem foi`,
      2: `
        incríve*, a sério, sério, sério mesmo, ladrões, ladrão, gatunos, como sempre, como de costume, típico, porcaria, lixo, merda,
        que bonito, lindo serviço, parabéns pelo atraso, parabéns por, uma vez mais`,
      1: "kkk, kkkk, lol, enfim, pá",
    },
    praise: {
      3: `
        muito obrigado, muito obrigada, muito obrigados, obrigado por, obrigada por, obrigado pel*, obrigada pel*, obrigado à, obrigado a,
        obrigada a, obrigada à, obrigado ao, obrigada ao, parabéns, excelente*, fantástic*, maravilhos*, magnífic*, espetacular*, ótim*,
        óptim*, perfeit*, impecáve*, excecional*, excepcional*, incríve* equipa, incrível atendimento, a melhor, o melhor, os melhores,
        as melhores, adorei, adoramos, adoro, amei, amamos, recomendo, super recomendo, cinco estrelas, 5 estrelas, nota 10, nota dez,
        nota mil, show de bola, top, bravo, um prazer, encantad*, extraordinári*, espantos*, salvou, salvaram, arrasaram, vocês são demais,
        demais, um aplauso, aplausos, palmas, de coração, do coração, bem hajam, bem haja, um espetáculo, equipa fantástica, equipe fantástica,
        que equipa, que equipe, um anjo, anjos, uns amores, um amor, uns queridos, querid*, ajudaram me, me ajudaram, nos ajudaram,
        ajudaram nos, voltaremos, voltarei, voarei de novo, aterragem suave, pouso suave, chegámos antes, antes da hora, adiantad*,
        tudo perfeito, tudo ótimo, correu tudo bem, correu bem, deu tudo certo, continuem assim, estão de parabéns, de parabéns, impecável,
        inesquecíve*, elogi*, que bom, mal posso esperar, ansios*`,
      2: `
        simpátic*, simpatia, simpatiquíssim*, amáve*, amabilidade, gentil*, gentis, gentileza, atencios*, prestáve*, prestativ*, carinhos*,
        cuidados*, confortáve*, pontual*, pontualidade, profissional*, profissionalismo, eficiente*, rápid*, rapidez, delicios*, content*,
        feliz, felizes, satisfeit*, agradeç*, agradecer, agradecid*, grat*, gostei, gostámos, gostamos, bom serviço, bom atendimento,
        boa viagem obrigado, muito bom, muito boa, muito bem, tranquil*, linda, lindo, sorriso*, paciência, à hora, na hora certa, no horário,
        ajudou, legal, bom trabalho, ótimo trabalho`,
      1: "obrigado, obrigada, obg, bem, bom, boa, limp*, fácil, valeu",
    },
    abuse: {
      3: `
        idiota*, imbeci*, estúpidos, estúpido, burro*, burros, otário*, otários, palhaço*, cabrões, cabrão, filhos da puta, filho da puta, fdp,
        puta, putas, vão à merda, vai à merda, vão se foder, vai se foder, vão tomar no, vai tomar no, vão para o, vão pró caralho, caralho,
        bando de, corja, atrasados mentais, retardad*, escumalha, vermes, inúteis, inútil, paneleir*, desgraçados, canalhas, arrombado*,
        babacas, babaca, trouxas, cretino*, vsf, vtnc, morram, vocês são uns, vocês são um bando, são uns palhaços, sois uns,
        vão para o inferno, vão pro inferno, vai pro inferno, seus lixos, seus merdas, seus palhaços, seus idiotas, não valem nada,
        não prestam`,
      2: "merda, porra, foda*, bosta, incompetentes de",
    },
    question: {
      3: `
        é possível, posso, podemos, poderia, posso levar, pode se, se pode, podem me dizer, podem dizer me, pode me dizer, podiam dizer me,
        alguém sabe, sabem se, sabe se, sabem dizer, há algum*, há, existe*, tem algum*, têm, vocês têm, vocês tem, quanto, quanta, quantos,
        quantas, quanto custa, qual é, qual o, qual a, quais são, quais os, quais as, qual, quais, a que horas, a partir de que, até que horas,
        que documentos, que tamanho, que medidas, que peso, o que acontece, o que é preciso, o que preciso, quando abre*, quando começa*,
        quando voltam, quando sai, quando é, quando, onde posso, onde fica, onde é, onde encontro, como posso, como faço, como se,
        como funciona, aceitam, oferecem, voam, fazem, servem, permitem, vendem, vão voltar, vão abrir, vai haver, é preciso, é necessário,
        é obrigatório, é permitido, está incluíd*, inclui, preciso de visto, preciso de, tenho de, tenho que, uma pergunta, pergunta,
        uma dúvida, dúvida, gostava de saber, gostaria de saber, queria saber, saber se, com quanta antecedência, qual o horário,
        a partir de quantos, a partir de que idade, a partir de, até quantos, até quando, desde quando, pode viajar, podem viajar,
        pode se levar, dá para, dá pra, será que, vocês voam, vocês aceitam, alguém pode me dizer, alguém me sabe, vai ter, vão ter, haverá,
        que tipo, por quanto tempo, com que antecedência`,
      2: "é, são, pode, podem, tem, vai, vão, dá",
      1: "que, como, onde, quem, se",
    },
    request: {
      4: `
        o meu dinheiro, meu dinheiro, nosso dinheiro, devolvam me, devolvam o, devolver o meu, devolvam meu, reembolsem me, reembolsar me,
        me reembols*, o meu reembolso, meu reembolso, nosso reembolso, quero o reembolso, quero um reembolso, quero reembolso,
        quero meu reembolso, pedi o reembolso, pedi reembolso, pedido de reembolso, solicitei o reembolso, solicitei reembolso,
        espera do reembolso, esperando o reembolso, à espera do reembolso, aguardando o reembolso, aguardo o reembolso, aguardo reembolso,
        minha indemnização, minha indenização, minha compensação, exijo, cobrado duas vezes, cobraram duas vezes, cobrada duas vezes,
        cobrança duplicada, cobrança dupla, cobraram em dobro, debitado duas vezes, debitaram duas vezes, debitaram me, cobraram me,
        me cobraram, nos cobraram, cobrou me, foi cobrado duas, foi debitado, pago duas vezes, mudar o meu voo, mudar meu voo, alterar o meu,
        alterar a minha, alterar meu, alterar minha, corrigir o meu, corrigir meu, cancelar o meu, cancelar a minha, cancelar meu,
        cancelar minha, reacomod*, perderam a minha, perderam minha, perderam a mala, perderam as malas, perderam as nossas, perderam nossas,
        perderam a nossa, perderam o meu, perderam meu, extraviaram, extraviada, extraviado, onde está a minha, onde está o meu,
        onde está minha, onde está meu, onde estão as, onde estão os meus, onde estão minhas, cadê minha, cadê meu, cadê o meu, cadê a minha,
        a minha mala não, minha mala não, as nossas malas não, malas não chegaram, mala não chegou, bagagem não chegou, não recebi o meu,
        não recebi a minha, não recebi meu, não consigo entrar, não consigo aceder, não consigo acessar, não consigo fazer login,
        esqueci me d*, esqueci o meu, esqueci a minha, esqueci meu, esqueci minha, deixei o meu, deixei a minha, deixei meu, deixei minha,
        nada do dinheiro, nada do reembolso, devolvam o dinheiro, me devem, devem me, cobraram a mais, cobrado a mais, não me pagaram,
        me pagaram`,
      3: `
        alterar o nome, alterar o voo, alterar a data, mudar a data, mudar o nome, corrigir o nome, remarcar, remarcação, acrescentar uma mala,
        adicionar uma mala`,
    },
    ask: {
      3: "preciso, precisamos, quero, queremos, queria, gostava, gostaria",
      2: `
        por favor, pf, pfv, podem, poderiam, podiam, ajudem me, ajudem, ajuda, me ajudem, ajudar, mudar, alterar, alteração, mudança, cancelar,
        corrigir, devolver, devolução, reembols*, resolver, resolvam, verificar, ver o que, enviar, reenviar, mandar, localizar, encontrar,
        recuperar, acrescentar, adicionar, desbloquear, transferir, reclamar, problema com, problemas com, o que faço, que faço,
        o que devo fazer, como faço, urgente, trocar, troca, procurar`,
    },
    press: {
      3: `
        jornalista, repórter, correspondente, redação, redactor*, redator*, assessoria de imprensa, gabinete de imprensa, contacto de imprensa,
        contato de imprensa, pedido de imprensa, porta voz, escrevo para, estou a escrever um, escrevendo um artigo, escrevendo uma reportagem,
        a preparar uma reportagem, preparo uma reportagem, preparando uma reportagem, estamos a preparar, para uma reportagem,
        para uma entrevista, entrevistar, uma declaração, um posicionamento, preparo um artigo, para um artigo, para o nosso programa,
        para o telejornal`,
      2: "entrevista, reportagem, declaração, declarações, comunicado, posicionamento, reação oficial, comentário oficial",
      1: "artigo, imprensa, notícia, matéria, comentário, publicar, jornal, rádio, televisão, peça",
    },
    spam: {
      4: `
        segue me, sigam me, me segue, me sigam, sigo de volta, sdv, ganhe dinheiro, ganhar dinheiro, dinheiro fácil, renda extra,
        renda passiva, rendimento passivo, trabalhe em casa, trabalhar em casa, clique aqui, clica aqui, clique no link, link na bio,
        link no perfil, visite o meu, visite nosso, sorteio, você ganhou, ganhou um, foi selecionad*, oferta limitada, código promocional,
        cupom, cupão, empréstimo*, lucro garantido, lucros garantidos, investimento garantido, criptomoeda*, trading, recupere o seu dinheiro,
        recuperar o seu dinheiro, recuperar fundos, suporte oficial, verifique a sua conta, voos grátis, passagens grátis, bilhetes grátis,
        chama no whatsapp, me chama no, contacte me pelo whatsapp, inscreva se, meu canal, duplique, siga esta página, marque 3 amigos,
        marque 2 amigos, marque três amigos, concorra a, participe do sorteio, toque no link`,
      2: `
        investir, investimento, invista, lucro, lucros, ganhe, ganhar, grátis, prémio, prêmio, desconto, descontos, promoção, oferta,
        seguidores, por dia`,
    },
    priorContact: {
      3: `
        terceira vez, segunda vez que, quarta vez, quinta vez, enésima vez, 3ª vez, sem resposta, nenhuma resposta, ainda sem resposta,
        sem qualquer resposta, sem retorno, nenhum retorno, ninguém responde, ninguém me responde, ninguém nos responde, ninguém respondeu,
        ninguém atende, ninguém me atende, ninguém me, ninguém resolve, não respondem, não responde, não me respondem, não me responderam,
        não responderam, nunca responderam, não obtive resposta, não tive resposta, não recebi resposta, à espera de resposta,
        aguardo resposta, aguardando resposta, esperando resposta, liguei, ligámos, já liguei, telefonei, já telefonei, ligar para, escrevi,
        já escrevi, escrevi vos, já enviei, enviei, enviámos, mandei, já mandei, mandei email, mandei mensagem, contactei, já contactei,
        entrei em contato, já entrei em contato, contatei, já pedi, já perguntei, já reclamei, reclamei, já disse, abri uma reclamação,
        fiz uma reclamação, fiz reclamação, apresentei, preenchi, falei com, já falei, disseram me, me disseram, disseram que, prometeram,
        prometeram me, me prometeram, empurram, empurrad*, jogam de, jogada de, jogado de, passam me de, me passam de, me transferem,
        transferid*, de um lado para o outro, de um para outro, de departamento em departamento, vosso chat, vossa linha, cada atendente,
        cada agente, outro atendente, protocolo, número do processo, quantas vezes, volto a perguntar, volto a escrever, insisto, me ignoram,
        ignoram me, ignoram os meus, e mails sem, terceira mensagem, segunda mensagem, quarta mensagem, terceiro email, segundo email,
        quarto email, terceiro e mail, dois emails, três emails, quatro emails, cinco emails, duas chamadas, três chamadas, quatro chamadas,
        três ligações, duas ligações, quatro ligações, cinco ligações, segunda vez, pela terceira vez, pela segunda vez, ando a ligar, ando há,
        há semanas que ligo, estou ligando há, ligo todos os dias, ligo e, ninguém me liga, ninguém ligou, não me ligaram, ninguém faz nada,
        resposta automática, respostas automáticas, já tinha, avisei, já avisei, voltei a, me enrolam, enrolando`,
    },
    own: "meu, minha, meus, minhas, nosso, nossa, nossos, nossas, me, nos",
    mine: "reservei, reservámos, reservamos, comprei, comprámos, compramos, paguei, pagámos, pagamos, marquei",
    matter: `
      reserva, reservas, bilhete, bilhetes, passagem, passagens, reembolso, dinheiro, pagamento, cartão, cartão de crédito, cartão de embarque,
      cartões de embarque, fatura, recibo, voucher, vale, indemnização, indenização, compensação, reclamação, processo, conta, senha,
      palavra passe, perfil, milhas, pontos, nível, estatuto, lugar, lugares, assento, assentos, check in, checkin, nome, apelido, sobrenome,
      confirmação, email de confirmação, voo de volta, volta, regresso, encomenda, pedido, entrega, assinatura, contrato, refeição especial,
      despesas, data, datas, cobrança`,
    belonging: `
      mala, malas, bagagem, bagagens, mochila, saco, bolsa, carrinho, carrinho de bebé, carrinho de bebê, cadeirinha, guitarra, violão, esquis,
      bicicleta, prancha, cadeira de rodas, telemóvel, celular, computador, portátil, notebook, tablet, carteira, óculos, casaco, câmara,
      câmera, auscultadores, fones, passaporte, muletas, óculos de sol, cachecol, chapéu, livro, anel, relógio, carregador, guarda chuva,
      peluche, tacos de golfe, instrumento, violino`,
    lack: {
      3: `
        onde está, onde estão, cadê, perdid*, perderam, perdeu, desaparec*, sumiu, sumiram, extravi*, não chegou, não chegaram, nunca chegou,
        nunca chegaram, não apareceu, não aparece*, sem sinal, roubad*, roubaram, ficou em, ficou no, o que aconteceu com, ainda está em,
        ainda está no, ficaram no, ficou lá, não saiu, não saíram, falta me, me falta, não encontro, não está lá`,
      2: `
        não recebi, nunca recebi, não recebemos, ainda não, até agora não, até agora nada, sem notícias, à espera, esperando, aguardo,
        aguardando, falta, faltam, faltando, não foram creditad*, não creditad*, creditad*, não consigo, não conseguimos, não posso,
        não me deixa, não deixa, não funciona, bloquead*, expirad*, errad*, incorret*, mal escrito, cobrad*, cobraram, debitad*, debitaram,
        duas vezes, em dobro, sem a minha, sem minha, sem o meu, sem as nossas, sem malas, sem mala, sem bagagem, está em, cancelaram o meu,
        cancelaram a minha, cancelaram meu, mudaram o meu, mudaram os nossos, tiraram, recusad*, há semanas, há dias, há um mês, há meses,
        faz um mês, não me pagaram, não pagaram, não recebo, de volta`,
    },
    damage: `
      partid*, danificad*, estragad*, quebrad*, rasgad*, abert*, molhad*, amassad*, sem roda*, sem uma roda, roda, rodas, pega, destruíd*,
      riscad*, danos, rachad*, rebentad*, arrebentad*, em pedaços, desfeit*`,
    urgent: {
      4: `
        presos no aeroporto, presa no aeroporto, preso no aeroporto, presos em, presa em, preso em, presos no, retidos no, retidos em,
        retida em, retido em, encalhad*, dormir no aeroporto, a dormir no aeroporto, dormindo no aeroporto, dormir no chão, a dormir no chão,
        dormindo no chão, sem hotel, nenhum hotel, sem sítio para dormir, sem lugar para dormir, passar a noite no, passar a noite em,
        emergência, ambulância, um médico, reação alérgica, não consegue respirar, desmai*, crise, sem insulina, sem medicação,
        sem a medicação, sem remédio, sem os remédios, sem os meus medicamentos, precisa de insulina, precisa da insulina,
        precisa da medicação, precisa do remédio, precisa de um médico, sozinha no aeroporto, sozinho no aeroporto, sozinha no, sozinho no,
        sozinha em, sozinho em, menor sozinh*, vou perder, vamos perder, a perder a ligação, perdendo a conexão, estou perdendo,
        estamos perdendo, estamos a perder, estou a perder, sai em 10, sai em 15, sai em 20, sai em 30, sai daqui a, fecha em, fecha daqui a,
        portão fecha, a porta fecha, abandonados no aeroporto, largados no aeroporto, em quinze minutos, em doze minutos, em cinco minutos,
        daqui a quinze, daqui a dez, daqui a cinco, esperem por nós, segurem o avião, segurem o voo, dor no peito, dores no peito,
        está sozinh*, toda sozinha, ninguém com ela, ninguém com ele, fecham o aeroporto, aeroporto vai fechar, onde dormir`,
      2: `
        insulina, oxigénio, oxigênio, urgente, urgentemente, agora, agora mesmo, neste momento, nesse momento, esta noite, hoje à noite,
        em 10 minutos, em 15 minutos, em 20 minutos, em 30 minutos, em 5 minutos, em dez minutos, em vinte minutos, em meia hora,
        daqui a 20 minutos, daqui a 10 minutos, ninguém aqui, abandonad*, socorro, médic*, de madrugada`,
    },
    risk: `
      insulina, medicação, medicament*, remédio*, oxigénio, oxigênio, diabétic*, asma, epilep*, grávida, bebé, bebê, bebés, criança*, filh*,
      idos*, avó, avô, mãe, pai, cadeira de rodas, deficien*, anos`,
    now: "agora, neste momento, esta noite, hoje, no aeroporto, no portão, na porta, aqui, minutos, já",
    past: {
      3: `
        ano passado, mês passado, semana passada, ontem, há um mês atrás, há um ano, há dois anos, há meses, verão passado, ontem à noite,
        outro dia`,
    },
    hypothetical: {
      3: `
        se eu, se o, se a, se o meu, se houver, o que acontece se, caso, em caso de, é possível, posso, posso levar, próximo mês, mês que vem,
        semana que vem, próxima semana, é obrigatório, é preciso`,
    },
    negator: "não, nunca, jamais, sem, nem, nenhum, nenhuma, nada, tampouco, pouco, ninguém",
    contrast: "mas, porém, contudo, infelizmente, pena, exceto, só que",
    plain: `
      não só, sem dúvida, sem problema, sem problemas, nenhum problema, sem atraso, sem atrasos, sem stress, nada a apontar, nada a reclamar,
      porque não, boa tarde, boa noite, bom dia, mais tarde, à tarde, da tarde, até tarde, mais cedo ou mais tarde, apoio ao cliente,
      serviço ao cliente, franquia de bagagem, de nada, posso levar, pode levar se, podemos levar, preciso de visto, nada mau`,
  },
};
