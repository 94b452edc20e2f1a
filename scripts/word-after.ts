/** The word of the command line behind a name, such as `--call`; undefined when it is not there. */
export function wordAfter(name: string): string | undefined {
  return process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
}
