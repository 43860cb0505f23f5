/** Builds what changed, before `npm start` and after `npm install`: silent when all is well, plain when it is not. */
import { findTurbo, runTurbo } from "./run-turbo.js";

const PATIENCE_MS = 700;

if (findTurbo() === null) {
  console.error(
    "Parley: not built, because the development tools are not installed. Run npm install without --omit=dev.",
  );
} else {
  const notice = setTimeout(() => console.log("Parley: building the editor and the server …"), PATIENCE_MS);
  const { code, text } = await runTurbo(["run", "build", "--output-logs=errors-only"], "pipe");
  clearTimeout(notice);
  if (code !== 0) {
    console.error(text);
    console.error(
      "Parley: the packages are installed, but the build failed as shown above. Mend it, then run npm run build.",
    );
    process.exitCode = code;
  }
}
