/**
 * A client of the SDK that gives each command's answer by the command's name, or throws it where it is an error; a
 * function makes it of the command's input.
 */
export function answering<Client>(answers: Readonly<Record<string, object>>): Client {
  const send = async (command: { readonly input?: object }) => {
    const answer = answers[command.constructor.name];
    if (!answer) throw new Error(`nobody told what ${command.constructor.name} answers`);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(command.input) : answer;
  };
  return { send } as unknown as Client;
}
