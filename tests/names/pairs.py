"""Romanisations of one name, a line each (the English form first), and pairs that are two names."""

# ruff: noqa: E501

from __future__ import annotations

_SAME = """
Boris Nemtsov | Borís Nemtsov | Boris Nemzow | Boris Nemtsov
Anna Politkovskaya | Ana Politkóvskaya | Anna Politkowskaja | Anna Politkovskaïa | Anna Politkovskaja
Yevgeny Prigozhin | Yevgueni Prigozhin | Jewgeni Prigoschin | Evgueni Prigojine | Evgenij Prigozhin | Evgeny Prigozhin
Mikhail Mishustin | Mijaíl Mishustin | Michail Mischustin | Mikhaïl Michoustine
Valery Gerasimov | Valeri Guerásimov | Waleri Gerassimow | Valéri Guerassimov | Valerij Gerasimov
Sergei Kiriyenko | Serguéi Kirienko | Sergej Kirijenko | Sergueï Kirienko
Vyacheslav Volodin | Viacheslav Volodin | Wjatscheslaw Wolodin | Viatcheslav Volodine
Dmitry Medvedev | Dmitri Medvédev | Dmitri Medwedew | Dimitri Medvedev | Dmitrij Medvedev
Anatoly Chubais | Anatoli Chubáis | Anatoli Tschubais | Anatoli Tchoubaïs
Ksenia Sobchak | Xenia Sobchak | Xenija Sobtschak | Ksenia Sobtchak
Igor Sechin | Ígor Sechin | Igor Setschin | Igor Setchine
Alisher Usmanov | Alisher Usmánov | Alischer Usmanow | Alicher Ousmanov
Boris Berezovsky | Borís Berezovski | Boris Beresowski | Boris Berezovski
Konstantin Chernenko | Konstantín Chernenko | Konstantin Tschernenko | Konstantin Tchernenko | Konstantin Cernenko
Leonid Brezhnev | Leonid Brézhnev | Leonid Breschnew | Leonid Brejnev
Yuri Andropov | Yuri Andrópov | Juri Andropow | Iouri Andropov
Alexander Solzhenitsyn | Alexandr Solzhenitsyn | Alexander Solschenizyn | Alexandre Soljenitsyne
Dostoevsky | Dostoievski | Dostojewski | Dostoïevski | Dostoyevsky
Tolstoy | Tolstói | Tolstoi | Tolstoï
Pushkin | Pouchkine | Puschkin
Chekhov | Chéjov | Tschechow | Tchekhov
Zhukov | Schukow | Joukov
Yezhov | Jeschow | Iejov
Zhirinovsky | Yirinovski | Schirinowski | Jirinovski
Trotsky | Trotski | Trotzki
Shostakovich | Shostakóvich | Schostakowitsch | Chostakovitch
Rachmaninov | Rachmaninoff | Rajmáninov | Rachmaninow | Rakhmaninov
Prokofiev | Prokófiev | Prokofjew
Stravinsky | Stravinski | Strawinsky
Mussorgsky | Moussorgski | Músorgski
Malevich | Malévich | Malewitsch | Malévitch
Nureyev | Nuréyev | Nurejew | Noureev | Noureïev
Baryshnikov | Baríshnikov | Baryschnikow | Barychnikov
Kasparov | Kaspárov | Kasparow
Maria Sharapova | María Sharápova | Maria Scharapowa | Maria Charapova
Alina Kabaeva | Alina Kabáyeva | Alina Kabajewa
Khabarovsk | Jabárovsk | Chabarowsk
Chelyabinsk | Cheliábinsk | Tscheljabinsk | Tcheliabinsk
Nizhny Novgorod | Nizhni Nóvgorod | Nischni Nowgorod | Nijni Novgorod
Vladivostok | Wladiwostok
Sochi | Sotschi | Sotchi
Yerevan | Ereván | Jerewan | Erevan
Tashkent | Taschkent | Tachkent
Bishkek | Bischkek | Bichkek
Mikheil Saakashvili | Mijeíl Saakashvili | Micheil Saakaschwili | Mikheïl Saakachvili
Eduard Shevardnadze | Eduard Schewardnadse | Edouard Chevardnadze
Shavkat Mirziyoyev | Shavkat Mirziyóyev | Schawkat Mirsijojew
Islam Karimov | Islam Karímov | Islam Karimow
Askar Akayev | Askar Akáyev | Askar Akajew | Askar Akaïev
Kurmanbek Bakiyev | Kurmanbek Bakíyev | Kurmanbek Bakijew | Kourmanbek Bakiev
Sadyr Japarov | Sadir Zhapárov | Sadyr Dschaparow | Sadyr Djaparov | Sadir Yapárov
Sooronbay Jeenbekov | Sooronbay Zheenbekov | Sooronbaj Dscheenbekow
Dariga Nazarbayeva | Dariga Nazarbáyeva | Dariga Nasarbajewa | Dariga Nazarbaïeva
Bakytzhan Sagintayev | Bakitzhán Sagintáyev | Bakytschan Sagintajew | Bakytjan Saguintaïev
Mukhtar Ablyazov | Mujtar Abliázov | Muchtar Abljasow | Moukhtar Abliazov
Timur Kulibayev | Timur Kulibáyev | Timur Kulibajew | Timour Koulibaïev
Yermukhamet Yertysbayev | Ermujamet Ertisbáyev | Jermuchamet Jertysbajew | Ermoukhamet Ertysbaïev
Dauren Abayev | Dauren Abáyev | Dauren Abaev | Dauren Abajew
Karim Massimov | Karim Masímov | Karim Massimow | Karim Masimov
Alikhan Smailov | Aliján Smaílov | Alichan Smailow
Almaty | Almatí
Oleksiy Reznikov | Oleksii Réznikov | Olexij Resnikow | Oleksii Reznikov
Dmytro Kuleba | Dmitró Kuleba | Dmytro Kouleba
Valerii Zaluzhnyi | Valeri Zaluzhni | Walerij Saluschnyj | Valeri Zaloujny | Valeriy Zaluzhny
Vitali Klitschko | Vitali Klichkó | Vitali Klitchko | Vitaliy Klychko
Andriy Yermak | Andrii Yermak | Andrij Jermak | Andriï Iermak | Andréi Yermak
Viktor Yanukovych | Víktor Yanukóvich | Wiktor Janukowytsch | Viktor Ianoukovitch | Victor Yanukovich
Viktor Yushchenko | Víktor Yúschenko | Wiktor Juschtschenko | Viktor Iouchtchenko
Mykhailo Podolyak | Mijaílo Podoliak | Mychajlo Podoljak | Mykhaïlo Podoliak | Mijaíl Podoliak
Volodymyr Zelensky | Vladímir Zelenski | Wolodymyr Selenskyj | Volodymyr Zelenskyy | Volodimir Zelenskiy
Oleksandr Syrskyi | Oleksandr Syrsky | Alexandr Sirski | Olexandr Syrskyj
Zaporizhzhia | Zaporiyia | Saporischschja | Zaporijia | Zaporozhye
Mariupol | Mariúpol | Marioupol
Bakhmut | Bajmut | Bachmut | Bakhmout
Donetsk | Donezk
Luhansk | Lugansk | Louhansk
Mykolaiv | Mykolajiw | Mykolaïv
Chernihiv | Chernígov | Tschernihiw | Tchernihiv
Bucha | Butscha | Boutcha
Chernobyl | Chernóbil | Tschernobyl | Tchernobyl | Chornobyl
Kyiv | Kiev | Kiew
Lviv | Lvov | Lwiw
Kharkiv | Járkov | Kharkov | Charkiw
Roman Protasevich | Román Protasévich | Roman Protassewitsch | Roman Protassevitch
Svetlana Tikhanovskaya | Svetlana Tijanóvskaya | Swetlana Tichanowskaja | Svetlana Tikhanovskaïa | Sviatlana Tsikhanouskaya
Alexander Lukashenko | Alexandr Lukashenko | Aleksandr Lukashenko | Alexandre Loukachenko | Aliaksandr Lukashenka
Mahmoud Ahmadinejad | Mahmud Ahmadineyad | Mahmud Ahmadinedschad
Ali Khamenei | Alí Jamenei | Ali Chamenei | Ali Khaménei
Hassan Rouhani | Hasán Rohaní | Hassan Rohani | Hassan Ruhani | Hasan Rouhani
Mohammad Javad Zarif | Mohamed Yavad Zarif | Mohammed Dschawad Sarif | Mohamad Javad Zarif
Ebrahim Raisi | Ebrahim Raisí | Ebrahim Raissi | Ebrahim Raïssi | Ibrahim Raisi
Qasem Soleimani | Qasem Soleimaní | Ghassem Soleimani | Kassem Soleimani | Qassem Suleimani
Akbar Hashemi Rafsanjani | Akbar Hashemi Rafsanyaní | Akbar Haschemi Rafsandschani | Akbar Hachémi Rafsandjani
Khomeini | Jomeini | Chomeini | Khomeyni
Masoud Pezeshkian | Masud Pezeshkián | Massud Peseschkian | Massoud Pezechkian
Hossein Amir-Abdollahian | Hosein Amir Abdolahián | Hussein Amir-Abdollahian
Hosni Mubarak | Hosni Mubárak | Husni Mubarak | Hosni Moubarak
Abdel Fattah al-Sisi | Abdelfatah al Sisi | Abd al-Fattah as-Sisi | Abdel Fattah al-Sissi | Abdul Fattah al-Sisi
Saddam Hussein | Sadam Husein | Sadam Huseín | Saddam Hussain
Yasser Arafat | Yasir Arafat | Jassir Arafat | Yaser Arafat
Mahmoud Abbas | Mahmud Abás | Mahmud Abbas
Ismail Haniyeh | Ismail Haniya | Ismaíl Haniye | Ismail Hanija
Hassan Nasrallah | Hasán Nasrala | Hassan Nasralah
Nouri al-Maliki | Nuri al Maliki | Nuri al-Maliki
Ayman al-Zawahiri | Aymán al Zawahiri | Aiman as-Zawahiri | Ayman al-Zaouahiri
Osama bin Laden | Osama ben Laden | Oussama ben Laden | Usama bin Ladin
Muqtada al-Sadr | Moqtada al Sadr | Muktada as-Sadr
Khalifa Haftar | Jalifa Hafter | Chalifa Haftar
Moncef Marzouki | Moncef Marzuki
Abdelaziz Bouteflika | Abdelaziz Buteflika
Ashraf Ghani | Ashraf Gani | Aschraf Ghani | Achraf Ghani
Muammar Gaddafi | Muamar el Gadafi | Muammar al-Gaddafi | Mouammar Kadhafi | Muammar Gheddafi | Moammar Gadhafi
Bashar al-Assad | Bashar al Asad | Bachar el-Assad | Baschar al-Assad | Bashar el Assad
Jamal Khashoggi | Yamal Jashogyi | Jamal Khashoggi | Dschamal Khashoggi | Djamal Khashoggi
Mohammed bin Salman | Mohamed bin Salmán | Muhammad bin Salman
Hezbollah | Hezbolá | Hezbolah
Fatah | Fatá
Baghdad | Bagdad
Isaac Herzog | Yitzhak Herzog | Jitzchak Herzog
Yitzhak Rabin | Isaac Rabin | Jitzchak Rabin | Yitzhak Rabin
Ariel Sharon | Ariel Sharón | Ariel Scharon
Shimon Peres | Schimon Peres | Shimón Peres
Yair Lapid | Yaír Lapid
Moshe Yaalon | Mosche Jaalon | Moshé Yaalón
Tzipi Livni | Zipi Livni | Tsipi Livni
Itamar Ben-Gvir | Itamar Ben Gvir
Bezalel Smotrich | Bezalel Smótrich | Bezalel Smotritsch | Bezalel Smotritch
Yoav Gallant | Yoav Galant
David Ben-Gurion | David Ben Gurión | David Ben Gourion
Menachem Begin | Menájem Begin | Menahem Begin
Naftali Bennett | Naftali Benet
Benjamin Netanyahu | Benjamín Netanyahu | Benyamin Netanjahu | Benyamin Nétanyahou | Binyamin Netanyahu
Haifa | Jaifa
Rustem Umerov | Rustem Umérov
Sergei Skripal | Serguéi Skripal | Sergej Skripal | Sergueï Skripal | Sergey Skripal
Maria Butina | María Bútina | Marija Butina | Maria Boutina
Nikolai Patrushev | Nikolái Pátrushev | Nikolaj Patruschew | Nikolaï Patrouchev | Nikolay Patrushev
Vladislav Surkov | Vladislav Surkov | Wladislaw Surkow | Vladislav Sourkov
Alexei Kudrin | Alexéi Kudrin | Alexej Kudrin | Alexeï Koudrine | Aleksei Kudrin
Elvira Nabiullina | Elvira Nabiúlina | Elwira Nabiullina | Elvira Nabioullina
German Gref | Germán Gref | German Gref
Gennady Zyuganov | Guennadi Ziugánov | Gennadi Sjuganow | Guennadi Ziouganov
Dmitry Rogozin | Dmitri Rogozin | Dmitri Rogozine
Sergei Sobyanin | Serguéi Sobianin | Sergej Sobjanin | Sergueï Sobianine
Ivan Golunov | Iván Golunov | Iwan Golunow | Ivan Golounov
Denis Pushilin | Denís Pushilin | Denis Puschilin | Denis Pouchiline
Igor Girkin | Ígor Guirkin | Igor Guirkine
Leonid Kravchuk | Leonid Kravchuk | Leonid Krawtschuk | Leonid Kravtchouk
Leonid Kuchma | Leonid Kutschma | Leonid Koutchma
Arseniy Yatsenyuk | Arseni Yatseniuk | Arsenij Jazenjuk | Arseni Iatseniouk
Oleg Sentsov | Oleg Sentsov | Oleh Senzow | Oleg Sentsov | Oleh Sentsov
Nadiya Savchenko | Nadia Savchenko | Nadija Sawtschenko | Nadia Savtchenko
Rinat Akhmetov | Rinat Ajmétov | Rinat Achmetow
Ihor Kolomoisky | Ígor Kolomoiski | Ihor Kolomojskyj | Igor Kolomoïski
Alyaksandr Lukashenka | Alexander Lukashenko
Natalia Poklonskaya | Natalia Poklónskaya | Natalja Poklonskaja | Natalia Poklonskaïa
Sergey Aksyonov | Serguéi Aksiónov | Sergej Aksjonow | Sergueï Aksionov | Sergei Aksenov
Gennady Timchenko | Guennadi Timchenko | Gennadi Timtschenko | Guennadi Timtchenko
Arkady Rotenberg | Arkadi Rotenberg | Arkadij Rotenberg
Roman Abramovich | Román Abramóvich | Roman Abramowitsch | Roman Abramovitch
Mikhail Fridman | Mijaíl Fridman | Michail Fridman
Ilya Yashin | Iliá Yashin | Ilja Jaschin | Ilia Iachine
Vladimir Kara-Murza | Vladímir Kará-Murzá | Wladimir Kara-Mursa | Vladimir Kara-Mourza
Leonid Volkov | Leonid Vólkov | Leonid Wolkow
Lyubov Sobol | Liubov Sóbol | Ljubow Sobol | Lioubov Sobol
Kira Yarmysh | Kira Yármish | Kira Jarmysch
Yulia Navalnaya | Yulia Naválnaya | Julija Nawalnaja | Ioulia Navalnaïa
Andrei Belousov | Andréi Beloúsov | Andrej Beloussow
Alexander Bortnikov | Alexandr Bórtnikov | Alexander Bortnikow
Sergei Naryshkin | Serguéi Narishkin | Sergej Naryschkin | Sergueï Narychkine
Dmitry Kozak | Dmitri Kozak | Dmitrij Kosak
Vyacheslav Molotov | Viacheslav Mólotov | Wjatscheslaw Molotow
Nikita Khrushchev | Nikita Jruschov | Nikita Chruschtschow | Nikita Khrouchtchev | Nikita Krusciov | Nikita Kruschev
Lavrentiy Beria | Lavrenti Beria | Lawrenti Berija
Vladimir Lenin | Wladimir Lenin | Vladimir Lénine
Sergei Eisenstein | Serguéi Eisenstein
Andrei Tarkovsky | Andréi Tarkovski | Andrej Tarkowskij | Andreï Tarkovski
Boris Pasternak | Borís Pasternak
Anna Akhmatova | Ana Ajmátova | Anna Achmatowa
Mikhail Sholokhov | Mijaíl Shólojov | Michail Scholochow | Mikhaïl Cholokhov
Vladimir Mayakovsky | Vladímir Maiakovski | Wladimir Majakowski | Vladimir Maïakovski
Nikolai Gogol | Nikolái Gógol | Nikolaj Gogol | Nikolaï Gogol
Ivan Turgenev | Iván Turguéniev | Iwan Turgenew | Ivan Tourgueniev
Mikhail Lermontov | Mijaíl Lérmontov | Michail Lermontow
Modest Mussorgsky | Modest Músorgski
Pyotr Tchaikovsky | Piotr Chaikovski | Pjotr Tschaikowski | Piotr Tchaïkovski
Sergei Prokofiev | Serguéi Prokófiev | Sergej Prokofjew
Svetlana Alexievich | Svetlana Aleksiévich | Swetlana Alexijewitsch | Svetlana Alexievitch
Maria Kolesnikova | María Kolésnikova | Marija Kolesnikowa
Viktor Babariko | Wiktor Babariko
Veronika Tsepkalo | Weronika Zepkalo | Verónika Tsepkalo
Ales Bialiatski | Ales Bjaljazki
Stepan Bandera | Stepán Bandera
Petro Poroshenko | Piotr Poroshenko
Denys Shmyhal | Denis Shmigal | Denys Schmyhal | Denys Chmyhal
Volodymyr Groysman | Volodímir Groisman | Wolodymyr Hrojsman
Oleksandr Turchynov | Oleksandr Turchínov | Olexander Turtschynow | Oleksandr Tourtchynov
Serhiy Haidai | Serguéi Gaidái | Serhij Hajdaj | Serhiï Haïdaï
Iryna Vereshchuk | Irina Vereschuk | Iryna Wereschtschuk | Iryna Verechtchouk
Olena Zelenska | Olena Selenska
Kyrylo Budanov | Kirilo Budánov | Kyrylo Budanow | Kyrylo Boudanov
Oleksii Danilov | Oleksiy Danilov | Olexij Danilow
Ruslan Stefanchuk | Ruslan Stefantschuk | Rouslan Stefantchouk
Viktor Medvedchuk | Víktor Medvedchuk | Wiktor Medwedtschuk | Viktor Medvedtchouk
Kassym-Jomart Tokayev | Kasim-Yomart Tokáyev | Qassym-Schomart Toqajew | Kassym-Zhomart Tokayev
Dinara Kulibayeva | Dinara Kulibáyeva | Dinara Kulibajewa
Rakhat Aliyev | Rajat Alíyev | Rachat Alijew | Rakhat Aliev
Mukhtar Dzhakishev | Mujtar Dzhakíshev | Muchtar Dschakischew
Zhanaozen | Janaozen
Shymkent | Chimkent | Schymkent
Karaganda | Karagandá
Semipalatinsk | Semipalátinsk
Baikonur | Baikonour
Gulnara Karimova | Gulnara Karímova | Gulnara Karimowa | Goulnara Karimova
Gurbanguly Berdymukhamedov | Gurbangulí Berdimujamédov | Gurbanguly Berdimuhamedow | Gourbangouly Berdymoukhamedov
Saparmurat Niyazov | Saparmurat Niyázov | Saparmurat Nijasow | Saparmourat Niazov
Almazbek Atambayev | Almazbek Atambáyev | Almasbek Atambajew
Rosa Otunbayeva | Rosa Otunbáyeva | Rosa Otunbajewa | Rosa Otounbaïeva
Heydar Aliyev | Heidar Alíyev | Heydar Alijew
Mohammad Khatami | Mohamed Jatamí | Mohammed Chatami
Mir-Hossein Mousavi | Mir Hosein Musaví | Mir Hossein Mussawi | Mir Hossein Moussavi
Mehdi Karroubi | Mehdi Karrubí | Mehdi Karrubi
Ali Larijani | Alí Lariyaní | Ali Laridschani
Saeed Jalili | Said Yalilí | Said Dschalili | Saïd Jalili
Mohammad Bagher Ghalibaf | Mohamed Baqer Qalibaf | Mohammad Baqer Qalibaf
Reza Pahlavi | Reza Pahleví | Resa Pahlawi
Shirin Ebadi | Shirín Ebadí | Schirin Ebadi | Chirine Ebadi
Asghar Farhadi | Asghar Farhadí
Narges Mohammadi | Narges Mohamadí
Sadegh Khalkhali | Sadeq Jaljalí
Mohammad Mossadegh | Mohamed Mosadeq | Mohammed Mossadegh
Hashim Thaci | Hashim Thaçi
Gamal Abdel Nasser | Gamal Abdel Naser | Gamal Abd el Nasser
Anwar Sadat | Anuar el Sadat | Anwar as-Sadat
Hafez al-Assad | Hafez al Asad
Mohamed Morsi | Mohamed Mursi | Muhammad Mursi
Rached Ghannouchi | Rachid Ganuchi | Raschid al-Ghannuschi
Habib Bourguiba | Habib Burguiba
Kais Saied | Kais Said | Kaïs Saïed
Abdelmadjid Tebboune | Abdelmayid Tebún | Abdelmadschid Tebboune
Ahmed Ouyahia | Ahmed Uyahia
Fayez al-Sarraj | Fayez al Sarraj
Abu Bakr al-Baghdadi | Abu Bakr al Bagdadi | Abou Bakr al-Baghdadi
Abu Mazen | Abou Mazen
Khaled Mashal | Jaled Meshal | Chaled Maschal
Yahya Sinwar | Yahya Sinuar | Jahja Sinwar | Yahia Sinwar
Mohammed Deif | Mohamed Deif | Mohammed Deïf
Salam Fayyad | Salam Fayad | Salam Fajad
Rafik Hariri | Rafiq Hariri
Walid Jumblatt | Walid Yumblat | Walid Dschumblat | Walid Joumblatt
Najib Mikati | Nayib Mikati | Nadschib Mikati
Ali Abdullah Saleh | Alí Abdalá Saleh | Ali Abdallah Salih
King Salman | King Salmán
Mohammed bin Zayed | Mohamed bin Zayed | Mohammed ben Zayed
Hamad bin Khalifa | Hamad ben Jalifa
Jalal Talabani | Yalal Talabani | Dschalal Talabani
Masoud Barzani | Masud Barzani | Massoud Barzani
Tariq Aziz | Tarek Aziz | Tarik Asis
Moqtada al-Sadr | Muqtada al Sadr
Ibrahim al-Jaafari | Ibrahim al Yafari | Ibrahim al-Dschafari
Omar al-Bashir | Omar al Bashir | Umar al-Baschir | Omar el-Béchir
Hamid Karzai | Hamid Karsai
Mullah Omar | Mulá Omar
Golda Meir | Golda Meír
Yitzhak Shamir | Isaac Shamir | Jitzchak Schamir
Ehud Olmert | Ehud Ólmert
Benny Gantz | Beny Gantz
Avigdor Lieberman | Avigdor Líberman | Avigdor Liberman
Yuli Edelstein | Juli Edelstein
Reuven Rivlin | Rubén Rivlin
Moshe Dayan | Moshé Dayán | Mosche Dajan | Moché Dayan
Chaim Weizmann | Jaim Weizmann
Shaul Mofaz | Shaúl Mofaz
Ayelet Shaked | Ajelet Schaked
Beersheba | Beerscheba
Zakharchenko | Zajárchenko | Sachartschenko | Zakhartchenko
Surgut | Sourgout
Krasnoyarsk | Krasnojarsk | Krasnoïarsk
Yakutsk | Jakutsk | Iakoutsk
Irkutsk | Irkoutsk
Arkhangelsk | Arjánguelsk | Archangelsk
Murmansk | Mourmansk
Makhachkala | Majachkalá | Machatschkala | Makhatchkala
Simferopol | Simferópol
Sevastopol | Sebastopol | Sewastopol | Sébastopol
Lysychansk | Lisichansk | Lyssytschansk | Lyssytchansk
Severodonetsk | Sievierodonetsk | Sjewjerodonezk
Chernivtsi | Chernivtsí | Tscherniwzi | Tchernivtsi
Uzhhorod | Úzhgorod | Uschhorod | Oujhorod
Zhytomyr | Yitómir | Schytomyr | Jytomyr
Kremenchuk | Kremenchug | Krementschuk | Krementchouk
Poltava | Poltawa
Kherson | Jersón | Cherson
Melitopol | Melitópol
Berdyansk | Berdiansk | Berdjansk
Enerhodar | Energodar
Gomel | Gómel | Homel
Vitebsk | Vítebsk | Witebsk
Mogilev | Moguiliov | Mogiljow | Mahilyow
"""

SAME = tuple(
    (forms[0], other)
    for line in _SAME.strip().splitlines()
    for forms in [[form.strip() for form in line.split("|")]]
    for other in forms[1:]
)

_DIFFERENT = """
Petrov | Petrova | Petrovich | Petrovsky | Petrenko
Ivan | Ivana | Ivanov | Ivanka
Kuznetsov | Kuznetsova
Popov | Popova | Popovich
Navalny | Navalnaya
Lukashenko | Lukashin | Lukash
Putin | Putina | Rasputin | Rutin
Sergei | Sergio | Serge
Alexei | Alexis | Alex
Alexander | Alexandra | Alexandrov | Alexandrova
Dmitry Medvedev | Dmitry Medvedchuk | Dmitry Medvedkin
Hassan | Hussein | Hazan | Hasani
Ali | Aliyev | Alia
Mohammed | Mahmoud | Ahmed | Hamid | Hamed
Khomeini | Khamenei
Rouhani | Raisi | Rahmani
Khatami | Khamenei
Omar | Amr | Ammar | Amir
Salman | Suleiman | Salmon
Karim | Kerim | Karam | Akram
Rahman | Rahmon | Rahim | Rahimi
Assad | Saad | Sadat | Asadi
Mikhail | Michael | Michel | Miguel
Anna | Anya | Ana Maria
Andrei | Andrea | Andreas | Andreev
Nikolai | Nikola | Nikolaev | Nikolaus
Pavel | Paul | Pavlenko | Pavlova
Masha | Misha | Mishin | Mashin
Grozny | Grodno
Minsk | Pinsk | Minsky
Tomsk | Omsk | Tobolsk
Kursk | Kurs | Kurskaya
Mali | Malawi | Malia
Latvia | Lithuania | Latvian
Gambia | Zambia
Guinea | Guyana
Kazan | Kazakh | Khazar
Kim Jong-un | Kim Jong-il | Kim Jong-nam | Kim Yo-jong
Sharon | Charon | Sharan
Peres | Perez
Rabin | Rubin | Robin | Rabinovich
Levin | Levine | Levina | Levy
Barak | Barack | Baraka
Herzog | Hertzberg
Begin | Began | Begum
Livni | Lavni | Levni
Shevchenko | Shevchuk | Savchenko
Tymoshenko | Tymchenko | Tomashenko
Poroshenko | Prokopenko
Yanukovych | Yakunin | Yanukovsky
Kravchuk | Kravchenko
Zelensky | Zelinsky | Zelenko | Zelenskaya
Kuchma | Kuchman | Kucha
Shoigu | Shogun
Lavrov | Lavrova | Lavrenko | Lavrik
Peskov | Peskova | Piskov | Sechin
Patrushev | Petrushev | Petrushin
Gerasimov | Gerasimova | Gerasimenko
Shuvalov | Shulov | Shuvayev
Medvedev | Medvedchuk | Medved
Tokayev | Tokarev | Takayev
Nazarbayev | Nazarbayeva | Nazarov
Massimov | Massimo | Maksimov
Abayev | Abashev | Abaza
Japarov | Zaparov | Jabbarov
Bakiyev | Babayev | Bakayev
Aliyev | Aliyeva | Valiyev | Guliyev
Pashinyan | Petrosyan | Pashayan
Sargsyan | Sarkissov
Erdogan | Ergin | Erdem
Gul | Gulen
Mubarak | Mobutu | Mubarakov
Sisi | Sissoko
Haniyeh | Hanna | Honiya
Abbas | Abbasi | Abbot
Maliki | Malik | Maleki
Jalili | Jalal | Jalali
Zarif | Zafir | Sharif
Sharif | Sherif | Sharifi
Larijani | Larian
Georgia | Giorgia | Georgi | George
Niger | Nigeria | Algeria
Iran | Iraq | Oran
Serbia | Siberia
Austria | Australia
Slovakia | Slovenia | Slavonia
Kazakhstan | Kyrgyzstan | Tajikistan | Pakistan
Turkmenistan | Turkestan
Moscow | Mosul | Moskva River
Odesa | Edessa
Kharkiv | Kherson | Kharkov Oblast
Bush | Buch | Busch
Koch | Kosh
Martine | Martin
Pauline | Paulin
Justine | Justin
Christine | Christin
Valentine | Valentin
Catherine | Catherin
Louis | Lois
Moore | More
Stein | Sten | Stine
Marine | Marin
Germaine | Germain
Sylvaine | Sylvain
Marion | Maren
Ivana | Juana
Asghar | Askar
Ole | Oleh
Rosa | Roza Luxemburg | Rossa Maria
Sara | Zara
Jan | Jean | Juan
Yuri | Yuriy Borisov | Yuriev
Vladimir Putin | Vladimir Putkin | Vladimira Putin
Oleg Petrov | Oleg Petrenko | Olga Petrova
Igor Ivanov | Egor Ivanov | Ivan Ivanov
Sergei Ivanov | Sergei Ivanova | Semyon Ivanov
Boris Johnson | Boris Jonson
Maria Zakharova | Marina Zakharova | Maria Zakharov
Marina Ovsyannikova | Marina Ovsyannikov
Nadia | Nadira | Nadezhda
Natalia | Natasha | Natalie
Tatiana | Tanya | Titania
Hanna | Hania | Henna
Yulia | Yuliana | Julio
Dariga | Darya
Moshe | Masha | Moishe
Yair | Yaar | Amir
Ehud Barak | Ehud Olmert
Naftali | Natali
Marwan | Merwin | Mervan
Tariq | Turki
Faisal | Fazal | Fuad
Nasrallah | Nasser | Nasrullah Khan
Jibril | Jubail
Sadr | Sader Ali
Ahmadinejad | Ahmadi | Ahmadi-Nejad Ali
Kadyrov | Kadirova | Kadyr | Kodirova
Shamil | Samil | Shamila
Chechnya | Czechia
Ingushetia | Ingush
Mordovia | Moldova | Moravia
Karelia | Korea | Kareli
Crimea | Kremlin
Volgograd | Belgrade | Novgorod
Belgorod | Belgrade | Novgorod
Donetsk | Donets | Donbas
Lysychansk | Slavyansk
Irpin | Irbit
Homel | Hommel Bay
Brest | Breslau
Astana | Asana
Aktau | Aktobe
Atyrau | Aturau Bay
Karaganda | Kandahar
Yerevan | Tehran
Tbilisi | Tunis
Baku | Bakou City
Mashhad | Mosul
Isfahan | Afghan
Tabriz | Tabor
Haifa | Jaffa | Hafar
Sergei Lavrov | Sergei Lazarev
Alexei Navalny | Alexei Navka
Maria Zakharova | Maria Sharapova
Yulia Tymoshenko | Yulia Timoshenkova
Viktor Yanukovych | Viktor Yushchenko
Leonid Kravchuk | Leonid Kuchma
Mikhail Gorbachev | Mikhail Gorbachevsky
Nursultan Nazarbayev | Nur-Sultan
Nursultan | Nur-Sultan
Dariga Nazarbayeva | Dinara Nazarbayeva
Hassan Rouhani | Hassan Khomeini
Ali Khamenei | Ali Khomeini
Mohammed bin Salman | Mohammed bin Zayed
Mahmoud Abbas | Mahmoud Ahmadinejad
Abdullah | Abdul
Abbas | Abbasov
Hamad | Hamas
Hamas | Hamad
Sadat | Saadat
Saud | Saudi
Zayed | Said
Salem | Salim
Jamal | Kamal
Jamal | Jamil
Jamal | Jamila
Kamal | Kamil
Nabil | Nabila
Amin | Amini
Amin | Amina
Rashid | Rasheeda
Jalal | Jalil
Jabbar | Khabar
Jan | Khan
Haim | Khaim Levi
Ezra | Azra
David | Davit | Davud
Daniel | Daniela
Simon | Simeon
Jonathan | Yonatan Levi
Barak | Baraq Obama
Tel Aviv | Tel Abib Sur
Moldova | Moldavia
Vladimir | Vladimira
Vladimir | Volodymyr
Mikhail | Mykhailo
Sergei | Serhiy
Kiev | Kyivan
Chernihiv | Chernivtsi
Chernobyl | Chernihiv
Lugano | Luhansk
Odesa | Odense
Donbas | Donetsk
Kazan | Kazakh
Kasan | Hasan
Turkmen | Turkman Ali
Tatar | Tartu
Samara | Samarra | Samarkand
Perm | Parma
Orsk | Omsk
Oryol | Orel Levy
Volkov | Volkova | Volchkov
Orlov | Orlova | Arlov
Sokolov | Sokolova | Sokolow Podlaski
Kozlov | Kozlova | Kazlou
Belov | Belova | Bely
Chernov | Chernova | Chernin | Charnov
Zhukov | Zhukova | Zhuk | Shukov
Shubin | Chubin | Zhubin
Chaly | Shaly
Chen | Shen | Jen
Choi | Shoi
Chavez | Shavez
Charlie | Sharlie
Michelle | Mishel
Jorge | George
Yusupov | Yusupova | Yusuf
Akhmatov | Akhmetov
Akhmetov | Akhmedov
Kadyrov | Kadyrova | Kodirov
Tolstoy | Tolstaya | Tolstov
Bush | Busch | Buche
"""

DIFFERENT = tuple(
    pair
    for line in _DIFFERENT.strip().splitlines()
    for forms in [[form.strip() for form in line.split("|")]]
    for pair in [(a, b) for i, a in enumerate(forms) for b in forms[i + 1 :]]
)
