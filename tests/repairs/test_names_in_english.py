"""Names in good English of many registers, none of which may change, whatever language is forced as source.

Surnames, given names, towns, brands, dishes, songs and events that look like a foreign form of some
other name. Only the edits of the names and acronyms repairs are asked for; the text is what the
desk, the sports page, the kitchen column, the history book and the novel would print.
"""

from __future__ import annotations

import pytest

from cleaner import Cleaner
from cleaner.engine.api import Config

SPORT = """
Lilla scored twice for Hungary, and Lilla Kovács added a third before Mark Lilla's column went to press.
Chris Algieri outpointed Provodnikov, and Yuba City's own Tommy Lopez won the undercard.
Zoilo Versalles was the league's most valuable player in 1965; Versalles hit 19 home runs.
Fabio Lione sang the anthem before Lione joined the players on the bench.
Polonia Warsaw drew with Legia, and Polonia go down.
Sporting Lisbon lost, but Sporting Kansas City won at home.
Villareal, a rookie from Texas, struck out; Manny Villareal went to first base.
Andre Villas-Boas and Brad Friedel were at Tottenham; Neuer and Bremer stayed in Turin.
Real Salt Lake beat Real Betis in a friendly, and Royal Antwerp lost.
Athletic director Bill Moos hired the coach; Athletics fans in Oakland wept.
The Rangers beat the Kings, the Saints lost to the Vikings, and Celtic won at Motherwell.
Racing driver Hans Stuck led from Brno to Brünn in the historic rally.
Dania Beach hosted the final; Dania Ramirez tossed the coin.
Inter Miami drew and Inter Milan won; Santos Laguna and Santos FC lost.
Juventus, Torino, Genoa and Napoli are clubs; Turin, Genoa and Naples are cities.
Sampson beat Nadal's cousin; Rafael Grossi the umpire and Raffaele Grossi the coach shook hands.
Roberto Lewandowski of Chicago bowled 279; Robert Lewandowski scored for Barcelona.
Marin Cilic beat Marina Erakovic's brother; Marin County cheered.
Roma fans sang, and the Roma families of Plovdiv watched.
Leicester's Wes Morgan met Lester Piggott at the races.
Olympic champions Marseille? No: Olympic champion Marcel Hirscher.
Independent of the valley's snow, the ski race went on.
Spartacus is a ballet in Moscow; Spartak Moscow is a club.
Junior from Barranquilla sings rap; Junior de Barranquilla plays football there.
"""
FOOD = """
We ate Chicken Kiev, Peking duck, Bombay duck, Madras curry and turkey with chili in Nice.
A Genoa sail, a Genova salami and a Bologna sandwich stood on the table beside a Turin vermouth.
Nizza salad is no salad; a Nizza is a Barbera from Nizza Monferrato.
Colonia is a cologne, Barberry makes it, and Orange is where it is sold.
Havanna alfajores came with Bombay Sapphire gin and a Cuba libre.
Berliner Weisse, Frankfurter sausages, Hamburgers, Wiener schnitzel and Linzer torte were served.
Damasco Catering filled the order; chef Damasco Ruiz plated it.
Lisboa restaurant serves Porto wine and piri-piri; Grand Lisboa serves dim sum.
A bottle of Chateau Palmyre, a wheel of Brie de Meaux and a Marsella ham were sold.
Island Creek oysters, Chili's ribs and Sale cheese went fast.
Basil cooked; Basra dates were dear, and Smyrna figs dearer.
Roquefort and Gouda, Edam and Parma: the names are places.
"""
HISTORY = """
The Battle of Stalingrad, the Siege of Leningrad, Kiev Rus' and the Treaty of Brest-Litovsk are history.
In 1683 the Ottomans stood before Vienna; in 1529 they had come to the walls.
Danzig became Gdansk, Breslau became Wroclaw, Königsberg became Kaliningrad and Lemberg became Lviv.
Constantinople, Nicaea, Ephesus and Smyrna were Greek; Edessa was Syrian.
The Congress of Vienna, the Peace of Westphalia, the Diet of Worms and the Edict of Nantes.
Saigon fell in 1975, Bombay was renamed in 1995, and Peking had become Beijing.
Persia, Siam, Ceylon, Burma, Rhodesia and Zaire are names of the past.
Pope Francis read of St Francis; Francis I of France met Charles V.
The Duke of Alba, the Count of Castiglia and the Marquis of Gante signed.
The Czar's ministers, the Shah's guards and the Kaiser's generals fled.
Lord Byron died at Missolonghi; Lord Elgin took the marbles to London.
The Red Army crossed the Oder, and the Red Army Choir sang.
The Strasburg railroad, in Strasburg, Pennsylvania, is the oldest in America.
Algeria was Algerie française to the settlers, they said.
Nikolai Gogol wrote of Mirgorod; Nikolai Rimsky-Korsakov wrote Sadko.
The Free City of Danzig printed its stamps in Danzig.
Wilno, Ontario, was settled by Kashubs; Wilno Heritage Park remembers them.
Fort Niagara, Fort Ticonderoga and Fort Vincennes changed hands.
"""
FICTION = """
Anna Karenina met Vronsky; Natasha loved Andrei, and Pierre loved Natasha.
In Ruritania the king was crowned at Strelsau, and Zenda was lost.
Aladdin of Agrabah, Conan of Cimmeria and Ged of Gont never met.
Harry, Ron and Hermione took the train; Viktor Krum and Igor Karkaroff came by ship.
Borat Sagdiyev of Kuzcek drives to California in the film.
Lady Bracknell left Worthing, and Mr Worthing left Lady Bracknell.
The Count of Monte Cristo sailed from Marseilles with Haydée.
Captain Nemo's Nautilus rammed the ship; Captain Haddock swore.
Dr Zhivago waited for Lara in Yuriatin.
Inspector Maigret drank in Liège; Inspector Montalbano ate in Vigàta.
Katniss left Panem, and Tris left Chicago.
Sherlock Holmes went over the falls; Moriarty went with him.
Vladimir and Estragon wait for Godot; Pozzo and Lucky pass.
The Wizard of Oz, the Land of Nod and the Isle of Dogs are places of a kind.
In “The Girl from Ukraine” the heroine is called Polonia Sand.
Castle Otranto falls, Northanger Abbey stands, and Manderley burns.
"""
BRANDS = """
Zenith watches, Orange phones, Bath towels, Reading glasses and Mobile homes were on sale.
Astra Motors is a firm; AstraZeneca is another.
Galizia Studio sued Prada; Elsass Fonds bought the brewery; Ecosse Films made the series.
Nokia left Nokia; Philips left Eindhoven; Cadbury left Bournville.
Casino Lisboa in Macau, Hotel Polonia in Krakow and Cafe Central in Vienna are full.
Shares of Novartis, Sanofi, Roche and Bayer rose; Merck fell.
Frontec AB makes drones, Fedez makes records and Interface makes carpets.
Sputnik V was sold to Argentina; the Sputnik Hotel was sold to nobody.
Sale Sharks, Bath Rugby, Reading FC and Hull City share a sponsor.
Turkish Airlines flies to Turkey; Turkey Hill makes ice cream; Turkey Creek floods.
Georgia Power raised prices in Georgia; Georgian banks raised theirs in Tbilisi.
Monaco Telecom and Bank of Cyprus merged nothing.
The Globe Network of museums and the Golf Clan shop opened.
First Command Capital lends to soldiers; Red Command sells paint.
Rapid Vienna is a club; Rapid City is in South Dakota.
General Electric, General Motors, General Mills and General Counsel of the Judiciary Committee Ann Lee met.
"""
PEOPLE = """
Andrej Duda of Bratislava met Andrzej Duda of Warsaw? No: Ondrej Duda did.
Nikos Anastasiadis coached; Nikos Papadopoulos played.
Pedro Parolin of Curitiba sells bread; Charles Borrell of Ohio sells cars.
Christina Kirchner of Bonn, Olaf Schulz of Kiel and Anna Lena Bauer of Graz won prizes.
Paul Iglesias teaches in Manila, and Louis Di Maio in Boston.
Margaret Vestager-Smith is a lawyer. Gabriele Boric is a dancer.
Eddie Rama rapped; Georgia Maloney sang; Julien Assanger danced.
Daphne Caruana Galizia was killed in 2017; the Caruana Galizia family sued.
Marie Homel and David Homel translate; Homel lives in Montreal.
Henri van Osch and Clara van Keulen skate; Van Osch fell.
Nazaret Akopian and Talin Boghosian sang; Nazaret bowed.
Irlanda Mendes and Kenia Os toured; Irlanda opened.
Mr Meca taught Mrs Racca's sons; Racca thanked Meca.
Grace Abuya ran 10 km; Abuya came third. Mary Basora came fourth.
Judge Triest heard Dr Aken; Aken left the stand.
Sergio Marocco, Ivana Spagna and Gigi Borgogna opened a bar; Spagna sings there.
Ms Chade, Mr Barein and Professor Castille retired; Castille moved to Malta.
Alexander Lebed, Aleksandr Karelin and Sasha Cohen are three people.
Ivan Dmitry Kuleba is nine; Dmitry Bykov writes.
Tony Lavrov, Tina Peskov and Olga Zaharova live in Brighton Beach.
Muhammad Ali, Mohamed Salah and Mohammed Siraj are athletes.
Hassan Rohani drives a cab in Leeds; Rohani is from Shiraz.
Jorge Valdano, George Valdon and Georges Valdin share an office.
Michail Antonio scored; Michail Shishkin writes; Mikhail Baryshnikov danced.
May Wolf, Will Rice, Mark Bush, Rose Gold and Bill Kostroun were there.
Francesca Bria, Francis Bria and Frances Bria are cousins.
"""
PLACES = """
Yuba County sued; the Yuba River rose; Yuba City dried out.
Paris, Texas; Moscow, Idaho; Odessa, Texas; Athens, Georgia; Cairo, Illinois; Lima, Ohio.
Bagdad, Arizona, and Bagdad, Florida, are far from Baghdad.
Berne, Indiana; Lisbon, Maine; Warsaw, Indiana; Vienna, Virginia; Toledo, Ohio.
Florence, Alabama; Naples, Florida; Rome, Georgia; Venice, California; Milan, Michigan.
Saint Petersburg Beach and San Petersburgh Lane are in Florida.
The island of Brac, the town of Split and the port of Bar are on the Adriatic.
Colonia del Sacramento, Nueva Germania, Nova Friburgo and New Glarus were settled by emigrants.
Valencia, Venezuela; Córdoba, Argentina; Guadalajara, Mexico; Cartagena, Colombia.
The Brest fortress is in Belarus; the Brest festival is in Brittany.
Talin, Armenia, is not Tallinn. Atina, Lazio, makes beans.
Tripolis is in Arcadia; Tripoli is in Libya, and Tripoli is in Lebanon.
Luik Street, Malines Street and Alost Road are in the Flemish quarter.
Nice, Cannes, Orange and Die are in France; Essen, Halle and Worms are in Germany.
The Crimea Conference, the Ukraine Crisis Media Center and the Russia House.
Grecia is a canton of Costa Rica; Irlanda is a quarter of Bogotá.
Lake Galilee, Mount Tabor, the River Jordan and the Dead Sea are on the map.
Peking University, Bombay High Court, the Madras Club and the Calcutta Cup keep their names.
The Hague, The Gambia, The Bahamas and The Netherlands begin with a capital.
"""
ACRONYMS = """
The CPI rose, the BBC said; the PP and the PSOE voted; the FSB denied it.
The UE Boom speaker was loud. BCE Inc. raised its dividend, Bell Canada said.
The WHO (World Health Organization) and the Who (the band) are not one.
The doctor signed the DNR order; the DND Media van left.
The NBA, NFL, NHL, MLB and MLS agreed with the NCAA.
The IRA, ETA, FARC and ELN laid down arms, or did not.
The CIO told the CEO and the CFO; the CTO resigned.
The EI benefits ended in Arlington, Virginia.
The International Federation of Association Football (FIFA) met the International Olympic Committee (IOC).
The American Civil Liberties Union (ACLU) sued; the ACLJ did not.
The University of Michigan (UM) and Michigan State University (MSU) played.
"""
HEADLINES = """
ROMA FAMILIES WIN CASE
MAY MEETS MERKEL AS BUSH RECALLS RICE
TURKEY PRICES FALL BEFORE CHRISTMAS
ORANGE ORDER MARCHES IN BELFAST
READING BEAT BATH AT NICE
CHILI COOK-OFF DRAWS THOUSANDS
"""
ENGLISH = [
    line
    for register in (SPORT, FOOD, HISTORY, FICTION, BRANDS, PEOPLE, PLACES, ACRONYMS, HEADLINES)
    for line in register.strip().splitlines()
]
NAMING = ("name-*", "foreign-acronym", "acronym-*", "initials-*", "article-before-name")
_CLEANERS: dict[str, Cleaner] = {}


def cleaner(source: str) -> Cleaner:
    if source not in _CLEANERS:
        _CLEANERS[source] = Cleaner(Config(source=source, select=NAMING))
    return _CLEANERS[source]


@pytest.mark.parametrize("source", ["auto", "es", "it", "fr", "de", "pt", "ru", "uk", "tr", "pl"])
@pytest.mark.parametrize("text", ENGLISH)
def test_no_name_changes(text: str, source: str) -> None:
    edits = cleaner(source).clean(text).edits
    assert [(e.rule, e.expected, e.replacement) for e in edits] == []


def test_there_are_sentences_enough() -> None:
    assert len(set(ENGLISH)) == len(ENGLISH) > 140
