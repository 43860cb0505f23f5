import type { Lexicon } from "./lexicon.ts";

/** Cues that every language shares: emoji, abbreviations, and spam, which is mostly English. */
export const common: Lexicon = {
  language: "",
  stopWords: "",
  cues: {
    heat: {
      3: "🤬, 😡, 👎, 🤮",
      2: "😠, 😤, 🤦, 💩, 🙄, 😒, 😞, 😭, 😢, 🤡, wtf, smh, ffs, wth",
      1: "😩, 😫, 😑, 😔, 😕, 🥴, :(, :-(",
    },
    praise: {
      3: "❤, 🥰, 😍, 💙, 💜, 💚, 💛, 🧡, 💖, 💕, 🤩, 👏, 🙌, <3",
      2: "👍, 😊, 😀, 😃, 😄, 😁, 💯, 🎉, 🥳, ⭐, 🌟, 🤗, 👌, 💪, 🫶, 😇",
      1: "🙏, :), :-), :D, 😉, ✨, ✈, 😎, ☺, 🙂",
    },
    abuse: {
      3: "🖕",
    },
    spam: {
      3: `
        airdrop, airdrops, f4f, follow4follow, followforfollow, giveaway, onlyfans, presale, whatsapp me, cash app, memecoin, nft drop,
        nft mint, usdt`,
      2: `
        crypto, bitcoin, btc, ethereum, forex, binary options, nft, nfts, telegram, promo code, discount code, coupon code, casino, 💰, 🤑, 🚀, 💸,
        fast cash`,
      1: "🎁, 🔥, 👇, 👉, 🔗, 📲, whatsapp, dm, inbox",
    },
  },
};
