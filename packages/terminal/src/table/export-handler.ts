import { askedFile } from "../files/asked-file.ts";
import type { TableNow } from "./table-now.ts";
import { writeTable } from "./write-table.ts";

/** Writes all rows, as they are filtered and sorted, to a file that the user names. */
export const exportHandler =
  <Item>({ exported, list = [], shown, shell, name, fileName = `${name}.csv` }: TableNow<Item>) =>
  (): void =>
    askedFile(shell, {
      label: "export to",
      name: fileName,
      write: (path) =>
        exported === undefined
          ? writeTable(path, { items: list, columns: shown })
          : exported(
              path,
              shown.map(({ id }) => id),
            ),
    });
