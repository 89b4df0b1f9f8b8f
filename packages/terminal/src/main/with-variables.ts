/** Does something with variables of the environment set, which are as they were afterwards: programs that are started do not see them. */
export async function withVariables<Result>(
  env: NodeJS.ProcessEnv,
  variables: Readonly<Record<string, string>>,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = Object.keys(variables).map((name) => [name, env[name]] as const);
  Object.assign(env, variables);
  try {
    return await work();
  } finally {
    for (const [name, value] of before)
      if (value === undefined) delete env[name];
      else env[name] = value;
  }
}
