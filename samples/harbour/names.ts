const FIRST =
  `Aoife Ciara Niamh Saoirse Orla Sinead Grainne Maeve Roisin Deirdre Fiona Emma Sarah Laura Katarzyna Agnieszka
Ines Lucia Amelie Chiara Priya Ananya Mei Yuki Zainab Ngozi Hanna Ingrid Elena Marta Conor Cian Oisin Padraig Declan
Eoin Fergal Liam Niall Ronan Donal Brian Kevin Mark Stephen Tomasz Piotr Joao Mateo Luca Arjun Rohan Wei Kenji Omar
Chidi Lukas Sven Andrei Pavel`.split(/\s+/);

const LAST = `Murphy Byrne Kelly Walsh Doyle Ryan Kavanagh Nolan Brennan Gallagher Kennedy Lynch Murray Quinn Moore
Doherty Daly Connolly Farrell Power Casey Foley Keane Cullen Hogan Maher Tierney Whelan Regan Flood Kowalski Nowak
Zielinski Silva Santos Fernandes Garcia Moreno Rossi Bianchi Sharma Iyer Reddy Chen Tanaka Haddad Okafor Adeyemi Weber
Larsen Popescu Novak Dempsey`.split(/\s+/);

/** The name of the nth person. 60 first and 53 last names have no common factor: a name comes back after 3,180 people. */
export function nameOf(index: number): { readonly first: string; readonly last: string } {
  const first = FIRST[(index * 7) % FIRST.length] as string;
  const last = LAST[(index * 11) % LAST.length] as string;
  return { first, last };
}
