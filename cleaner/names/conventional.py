"""Names whose spellings follow convention rather than a romanisation.

Three tables: spellings of one name that no rule of reading brings together (Arabic vowels that
each tradition writes differently; a given name with an old Western form; a city with a Russian
and a Ukrainian name); given names that a Russian and a Ukrainian writer give to one person, which
count as one only beside the same surname; and Western names that must be read as they stand.
"""

from __future__ import annotations

ARTICLES = frozenset("al el ad as ash ar an at az es ul".split())
"""The Arabic article and its assimilated forms, as words of a name (``al-Assad``, ``as-Sisi``)."""

_CONVENTIONAL = """
mohammed mohamed mohammad mohamad muhammad muhammed mohamet muhamad muhamed mahomet mouhamed mouhammad muhamet
ahmed ahmad achmed achmad ajmed ajmad
hussein husein hussain hossein husain hosein houssein hussayn husayn jusein chussein
abdelah abdellah abdullah abdallah abdoullah abdoulaye abdala abdula abdollah
osama usama oussama ousama ussama
omar umar
yusuf youssef yousef yussuf jusuf yousuf yousouf yusef iusuf iousouf jussuf
ibrahim ebrahim ibrahem
khaled khalid jaled jalid chaled chalid
mustafa moustafa mostafa mustapha moustapha mostapha
yasser yasir yaser jassir jasser yassir
qasem qassem qasim qassim kassem kasem ghassem ghasem gasem
soleimani suleimani soleymani suleymani sulejmani
nasser naser nasir nassir
tariq tarek tareq tarik
moqtada muqtada muktada moktada
haider haidar hayder haydar heider
haftar hafter jaftar
hosni husni josni
laden ladin
bin ben ibn
muammar mouammar moammar muamar
benjamin benyamin binyamin binjamin
faisal feisal faysal fayssal faical
gaddafi gheddafi kadhafi qaddafi gadafi qadhafi gadhafi khadafi kadafi gadaffi gueddafi
alexander alexandr alexandre aleksandr aleksander alexandar
dmitry dmitri dimitri dmitriy dmitrij dmitrii dimitry
pyotr piotr pjotr petr
semyon semion semjon semen
fyodor fiodor fjodor fedor
artyom artiom artjom artem
viktor victor wiktor
kyiv kiev kiew kyjiw kijow
kharkiv jarkov kharkov charkow charkiv charkiw harkov jarkiv
lviv lvov lwiw lwow
mykolaiv mykolajiw mikolaiv nikolajew
chernihiv chernigov tschernihiw tschernigow tchernihiv tchernigov cernihiv chernigiv
luhansk lugansk louhansk lougansk
odesa odessa
horlivka gorlovka horliwka gorlowka
avdiivka avdeevka avdeyevka awdijiwka avdiyivka avdivka
chernobyl chornobyl tschernobyl tchernobyl tschornobyl chernobil cernobyl
dnipro dnepr
rivne rovno
vinnytsia vinnitsa winnyzja vinnitsia
zaporizhzhia zaporozhye zaporozhie zaporiyia saporischschja saporoschje zaporijia zaporijjia zaporizhia
gomel homel
grodno hrodna
sviatlana svetlana swetlana svyatlana
lukashenko lukashenka
isaac yitzhak jitzchak itzhak yitzchak itzjak yitzhaq
saeed said saied
rashid rachid rached raschid rasheed rashed
morsi mursi
bashir bechir baschir bachir
jaafari jafari yafari dschafari djaafari
aziz asis
karzai karsai
reza resa
pahlavi pahlevi pahlawi
chaim haim jaim hayim
reuven ruben
lieberman liberman
saleh salih
mashal meshal maschal mechaal
sevastopol sebastopol sewastopol
severodonetsk sievierodonetsk siverodonetsk sjewjerodonezk siewjerodonezk
uzhhorod uzhgorod uschhorod oujhorod
kremenchuk kremenchug krementschuk
enerhodar energodar
mogilev mahilyow mahiliou mogiliov mogiljow
shymkent chimkent chymkent schymkent
shmyhal shmigal schmyhal chmyhal
haidai gaidai hajdaj
groysman hroysman groisman hrojsman
zelenska selenska
stalin staline
"""
CONVENTIONAL: dict[str, str] = {
    word: line.split()[0] for line in _CONVENTIONAL.strip().splitlines() for word in line.split()
}

NATIONAL_FORMS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in """
vladimir volodymyr
nikolai mykola mikalai
mikhail mykhailo mikhas
oleg oleh
igor ihor ihar
sergei serhiy serhii syarhei
andrei andriy
alexei oleksiy aliaksei
alexander oleksandr aliaksandr olexander
yevgeny yevhen evgeny evgueni
dmitry dmytro
pyotr petro
pavel pavlo
yuri yury
valery valeriy
vasily vasyl
kirill kyrylo
roman raman
viktor viktar
grigory hryhoriy
konstantin kostiantyn
georgy heorhiy
yelena olena elena
anna hanna ganna
natalia nataliya natallia
maria mariya
tatyana tetiana tatsiana
svetlana sviatlana
denis denys
vadim vadym
maxim maksym
ilya illia
irina iryna
olga olha volha
ekaterina kateryna
galina halyna
lyudmila liudmyla
gennady hennadiy
vitaly vitaliy vitalii
anatoly anatoliy
daniil danylo
""".strip().splitlines()
)
"""Given names that one person has in Russian, Ukrainian and Belarusian, in an English spelling each."""

WESTERN = frozenset(
    """louis louise lou pauline caroline carolin martine justine christine valentine levine catherine
    katherine josephine jacqueline madeleine celine maxine nadine francine clementine ernestine
    albertine emmeline karoline devine constantine augustine evangeline geraldine antoine racine jasmine
    yasmine katarine delphine marine karine carine evelyne sabine regine aline irvine vine divine
    wine shine caine paine maine elaine lorraine""".split()
)
"""Names that are read as they stand: a final ``-ine`` is theirs, not a French ``-in``."""
