/** The page that a server shows in place of one that it does not have. Without a program, it works at any address. */
export function notFound(base: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; connect-src 'none'">
<meta name="viewport" content="width=device-width">
<title>Not found | apoint</title>
<style>:root { color-scheme: light dark; font: 1.1rem/1.6 system-ui, sans-serif } main { margin: 4rem auto; max-width: 32rem; padding: 0 1rem }</style>
</head>
<body>
<main>
<h1>There is no such page</h1>
<p>It may have moved. <a href="${base}">The start page</a> leads to all of them, and its search finds every function, option and error code.</p>
</main>
</body>
</html>
`;
}
