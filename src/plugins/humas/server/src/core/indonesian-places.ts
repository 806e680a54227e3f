/**
 * Islands, provinces, towns and other places that Indonesian texts name. Not complete and need not be: it only helps to see
 * what is a place and what is something else, such as a person's name ("Jember Hasan Basri").
 */
const ISLANDS_AND_PROVINCES = `Aceh|Bali|Bangka|Bangka Belitung|Banten|Batam|Belitung|Bengkulu|Borneo|Flores|Gorontalo|Halmahera|Indonesia|
Jambi|Jawa|Jawa Barat|Jawa Tengah|Jawa Timur|Kalimantan|Kalimantan Barat|Kalimantan Selatan|Kalimantan Tengah|Kalimantan Timur|
Kalimantan Utara|Kepulauan Riau|Lampung|Lombok|Madura|Maluku|Maluku Utara|Nias|Nusa Tenggara Barat|Nusa Tenggara Timur|Papua|
Papua Barat|Papua Barat Daya|Papua Pegunungan|Papua Selatan|Papua Tengah|Riau|Seram|Sulawesi|Sulawesi Barat|Sulawesi Selatan|
Sulawesi Tengah|Sulawesi Tenggara|Sulawesi Utara|Sumatera|Sumatera Barat|Sumatera Selatan|Sumatera Utara|Sumba|Sumbawa|Timor`;

const TOWNS = `Abepura|Airmadidi|Ambarawa|Ambon|Amlapura|Amuntai|Arga Makmur|Argamakmur|Atambua|Baa|Bagansiapiapi|Bajawa|Balige|Balikpapan|
Banda Aceh|Bandar Lampung|Bandung|Bangil|Bangkalan|Bangkinang|Bangko|Bangli|Banjar|Banjarbaru|Banjarmasin|Banjarnegara|Bantaeng|
Bantul|Banyuasin|Banyumas|Banyuwangi|Barabai|Barelang|Barru|Batang|Batu|Batulicin|Baturaja|Baubau|Bau-Bau|Bawean|Bayur|Bekasi|
Bener Meriah|Bengkalis|Biak|Bima|Binjai|Bireuen|Bitung|Blangkejeren|Blangpidie|Blitar|Blora|Bogor|Bojonegoro|Bolangi|Bondowoso|
Bone|Bontang|Boyolali|Brebes|Bukittinggi|Bulukumba|Buntok|Calang|Ciamis|Ciangir|Cianjur|Cibinong|Cikarang|Cilacap|Cilegon|Cilodong|
Cipinang|Cirebon|Cot Girek|Curup|Demak|Denpasar|Depok|Dobo|Dolok Sanggul|Dompu|Donggala|Dumai|Empat Lawang|Ende|Enrekang|Fakfak|
Garut|Gianyar|Gorontalo|Gresik|Grobogan|Gunung Sindur|Gunung Sitoli|Gunung Sugih|Gunungkidul|Gunungsitoli|Idi|Indramayu|Jailolo|
Jakarta|Jakarta Barat|Jakarta Pusat|Jakarta Selatan|Jakarta Timur|Jakarta Utara|Jayapura|Jember|Jeneponto|Jepara|Jombang|Kabanjahe|
Kaimana|Kalabahi|Kalianda|Kalisosok|Kandangan|Kapuas|Karanganyar|Karangasem|Karangintan|Karawang|Kasongan|Kayu Agung|Kayuagung|
Kebonwaru|Kebumen|Kediri|Kedungpane|Kefamenanu|Kendal|Kendari|Kerobokan|Ketapang|Klaten|Klungkung|Kolaka|Kolonodale|Kota Agung|
Kota Bakti|Kota Pinang|Kotabaru|Kotabumi|Kotamobagu|Kraksaan|Krui|Kuala Kapuas|Kuala Kurun|Kuala Simpang|Kuala Tungkal|Kualasimpang|
Kudus|Kuningan|Kupang|Kutacane|Kutoarjo|Labuha|Labuhan Bajo|Labuhan Bilik|Labuhan Deli|Labuhan Ruku|Lahat|Lamongan|Landak|Langkat|
Langsa|Larantuka|Lembata|Lhoknga|Lhokseumawe|Lhoksukon|Limboto|Lubuk Basung|Lubuk Linggau|Lubuk Pakam|Lubuk Sikaping|Lubuklinggau|
Lumajang|Luwuk|Madiun|Magelang|Magetan|Majalengka|Majene|Makale|Makassar|Malang|Malino|Mamasa|Mamuju|Manado|Manna|Manokwari|Marabahan|
Marisa|Maros|Martapura|Masamba|Masohi|Mataram|Maumere|Medaeng|Medan|Mempawah|Menggala|Mentok|Merangin|Merauke|Metro|Meulaboh|Meureudu|
Mojokerto|Muara Beliti|Muara Bulian|Muara Bungo|Muara Dua|Muara Enim|Muara Labuh|Muara Sabak|Muara Tebo|Muara Teweh|Muntok|Nabire|
Namlea|Nanga Bulik|Negara|Ngabang|Nganjuk|Ngawi|Nunukan|Nusakambangan|Nusa Kambangan|Pacitan|Padang|Padang Panjang|Padang Sidempuan|
Padangsidimpuan|Pagar Alam|Painan|Palangka Raya|Palangkaraya|Palembang|Palopo|Palu|Pamekasan|Panyabungan|Pancur Batu|Pangandaran|
Pangkajene|Pangkal Pinang|Pangkalan Brandan|Pangkalan Bun|Pangkalanbun|Pangkalpinang|Pangururan|Parepare|Pariaman|Parigi|Pasangkayu|
Pasarwajo|Pasir Pangaraian|Pasuruan|Pati|Payakumbuh|Pekalongan|Pekanbaru|Pelaihari|Pemalang|Pematangsiantar|Perawang|Permisan|Pinrang|
Piru|Polewali|Polman|Ponorogo|Pontianak|Poso|Prabumulih|Praya|Probolinggo|Pulau Burung|Pulang Pisau|Purbalingga|Puruk Cahu|Purwakarta|
Purwodadi|Purwokerto|Purworejo|Putussibau|Raha|Rangkasbitung|Rantau|Rantauprapat|Raba Bima|Rembang|Rengat|Rokan Hilir|Ruteng|Sabang|
Salatiga|Salemba|Samarinda|Sambas|Sampang|Sampit|Sanana|Sanggau|Sarolangun|Saumlaki|Sawahlunto|Sekayu|Selat Panjang|Selong|Semarang|
Sengkang|Sentani|Serang|Seruyan|Serui|Siak|Siak Sri Indrapura|Siborongborong|Sibolga|Sibuhuan|Sidikalang|Sidoarjo|Sidrap|Sigli|
Singaraja|Singkawang|Singkel|Singkil|Sinjai|Sintang|Sipirok|Situbondo|Slawi|Sleman|Soasio|Soe|Sorong|Sragen|Subang|Sukabumi|
Sukadana|Sukamara|Sukamiskin|Sukoharjo|Sumedang|Sumenep|Sungai Liat|Sungai Penuh|Sungailiat|Sungguminasa|Surabaya|Surakarta|Surulangun|
Solo|Solok|Tabanan|Tahuna|Takalar|Takengon|Talu|Tamiang Layang|Tana Toraja|Tanah Grogot|Tangerang|Tangerang Selatan|Tanjung|Tanjung Balai|
Tanjung Balai Karimun|Tanjung Batu|Tanjung Gusta|Tanjung Pandan|Tanjung Pati|Tanjung Pinang|Tanjung Pura|Tanjung Raja|Tanjung Redeb|
Tanjung Selor|Tanjungbalai|Tanjungpandan|Tanjungpinang|Tanjungpura|Tapaktuan|Tarakan|Tarutung|Tasikmalaya|Tebing Tinggi|Tegal|Teluk Dalam|
Teluk Kuantan|Temanggung|Tembilahan|Tenggarong|Ternate|Tilamuta|Timika|Toli-Toli|Tolitoli|Tobelo|Tondano|Trenggalek|Tual|Tuban|
Tuban|Tulang Bawang|Tulungagung|Ujung Pandang|Ujung Tanjung|Ulu Siau|Unaaha|Ungaran|Waikabubak|Waingapu|Wahai|Wamena|Warungkiara|Watampone|
Watansoppeng|Way Hui|Way Kanan|Wirogunan|Wonogiri|Wonosari|Wonosobo|Yogyakarta`;

const names = (list: string) => list.split('|').map((name) => name.trim().toLowerCase());

const PLACES = new Set([...names(ISLANDS_AND_PROVINCES), ...names(TOWNS)]);

/** First words of places that have two: "Muara Enim", "Kota Agung", "Palangka Raya". */
const FIRST_OF_TWO = new Set(
  `arga|banda|bandar|bener|bukit|cot|dolok|empat|gunung|kabupaten|kab|kayu|kota|kuala|labuhan|lubuk|muara|nanga|nusa|padang|pagar|palangka|
pancur|pangkal|pangkalan|pasir|pulang|pulau|puruk|raba|rantau|selat|sei|simpang|sungai|tamiang|tana|tanah|tanjung|tebing|teluk|
ujung|ulu|way`
    .split('|')
    .map((word) => word.trim()),
);

const DIRECTIONS = new Set(['barat', 'timur', 'utara', 'selatan', 'tengah', 'pusat', 'tenggara']);

export const isPlace = (name: string) => PLACES.has(name.toLowerCase());

/** How many of these words are one place: 0 when the first does not begin a known one. */
export function placeLength(words: string[]): number {
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    if (isPlace(words.slice(0, length).join(' '))) return length;
  }
  return 0;
}

/** How many words a place has where one must stand; unknown places have one, unless the words themselves say two. */
export function likelyPlaceLength(words: string[]): number {
  const [first = '', second = ''] = words.map((word) => word.toLowerCase());
  if (first === 'kota' || first === 'kabupaten' || first === 'kab') {
    return words.length > 1 ? 1 + likelyPlaceLength(words.slice(1)) : 1;
  }
  const known = placeLength(words);
  if (known > 1) return known;
  if (words.length > 1 && (DIRECTIONS.has(second) || (known === 0 && FIRST_OF_TWO.has(first)))) return 2;
  return Math.min(1, words.length);
}
