// What people in the sample and in the exports of the tests are called.
export const FIRST_NAMES =
  'Anna Béla Carlos Dana Emma Felix Grace Hugo Ines Jan Klára Liam Marta Noor Olga Pavel Quinn Rosa Sami Tereza Umar Vera Wei Yara Zdeněk'.split(
    ' ',
  );
export const LAST_NAMES =
  'Almeida Baker Černá Dubois Eriksen Fischer García Hansen Ivanova Jansen Kim Lefèvre Müller Novák O’Neil Petrov Rossi Silva Tanaka Urban Vogel Wójcik Young Zhang'.split(
    ' ',
  );

/** As it stands in an address. */
export const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
