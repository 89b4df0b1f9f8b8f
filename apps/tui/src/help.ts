/** What `--help` prints. */
export const help = `satsuma-tui [folder]  explores the project in a folder, the current one unless named

  --url <address>
      explores the project of a server instead; SATSUMA_TOKEN is its API key
  -h, --help
      prints this

Where the output is no terminal, it prints the segments.
`;
