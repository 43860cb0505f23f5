import { compile, parseBrand, parseProtocol, readMention, openCase, MentionInput } from "@parley/engine";
import { readFileSync, rmSync } from "node:fs";
import { openParley } from "./src/index.ts";
const d="/work/main/examples/airline-care/"; const pj=JSON.parse(readFileSync(d+"protocol.json","utf8")), bj=JSON.parse(readFileSync(d+"brand.json","utf8"));
const p=parseProtocol(pj), b=parseBrand(bj);
const program=compile(p,b);
const texts = ["@SkylarkAir my bag did not arrive in Lisbon, and nobody answers. I asked twice already!","How many kilos may I take in the hold on the basic fare, @SkylarkAir?","@SkylarkAir you charged me twice for the same ticket on Friday, 2 x €189.40. I'd like one of them back please.","Thank you @SkylarkAir, lovely crew today"];
const raw=(i:number)=>JSON.stringify({id:"m"+i,channel:"x",text:texts[i%4],at:"2026-11-22T00:29:56.269Z",author:{handle:"u"+i,name:"Ana",followers:i}});
const cpu=()=>{const c=process.cpuUsage();return c.user+c.system;};
const N=3000;
function engine(){ const a=cpu(); for (let i=0;i<N;i++){ const m=MentionInput.parse(JSON.parse(raw(i))); const rd=readMention(program,m); openCase(program,{case:"case_"+i,...rd},Date.now()); } return (cpu()-a)/N; }
async function host(fk:boolean){ rmSync("/tmp/ps1/hostdb",{recursive:true,force:true}); const y=await openParley({folder:"/tmp/ps1/hostdb"}); y.store.db.pragma("foreign_keys="+(fk?"ON":"OFF")); y.publish({protocol:pj,brand:bj}); if (process.argv[2]==="worker") y.start(); const a=cpu(); for (let i=0;i<N;i+=32){ await Promise.all(Array.from({length:32},(_,k)=>{const r=raw(i+k); return y.host.postMention("skylark",MentionInput.parse(JSON.parse(r)),r);})); } const t=(cpu()-a)/N; await y.close(); return t; }
engine();
for (let r=0;r<3;r++) console.log("engine", engine().toFixed(0), "host+engine", (await host(true)).toFixed(0), "nofk", (await host(false)).toFixed(0));
