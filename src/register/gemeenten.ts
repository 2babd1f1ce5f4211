export type Gemeente = { cbsCode: string; naam: string; provincie: string; inwoners: number };
/** What an import says of a municipality. `opvolger`: a code. */
export type GemeenteStand = {
  naam: string;
  provincie: string | null;
  tooiUri: string | null;
  begindatum: string | null;
  einddatum: string | null;
  opvolger: string | null;
};

/** The day on which the inhabitants were counted. */
export const peildatum = '2026-01-01';

/**
 * The 342 municipalities of today as plain facts, so that a choice can be made without any connection.
 * Code; name; province; inhabitants on 1 January 2026. Bron: CBS (source: Statistics Netherlands).
 */
const feiten = `
GM0014;Groningen;Groningen;244427
GM0034;Almere;Flevoland;232619
GM0037;Stadskanaal;Groningen;32110
GM0047;Veendam;Groningen;27825
GM0050;Zeewolde;Flevoland;24612
GM0059;Achtkarspelen;Fryslân;28254
GM0060;Ameland;Fryslân;3816
GM0072;Harlingen;Fryslân;16270
GM0074;Heerenveen;Fryslân;51955
GM0080;Leeuwarden;Fryslân;130162
GM0085;Ooststellingwerf;Fryslân;25898
GM0086;Opsterland;Fryslân;30068
GM0088;Schiermonnikoog;Fryslân;972
GM0090;Smallingerland;Fryslân;57188
GM0093;Terschelling;Fryslân;4834
GM0096;Vlieland;Fryslân;1202
GM0098;Weststellingwerf;Fryslân;26622
GM0106;Assen;Drenthe;70769
GM0109;Coevorden;Drenthe;35729
GM0114;Emmen;Drenthe;109881
GM0118;Hoogeveen;Drenthe;56781
GM0119;Meppel;Drenthe;36616
GM0141;Almelo;Overijssel;75166
GM0147;Borne;Overijssel;25038
GM0148;Dalfsen;Overijssel;30264
GM0150;Deventer;Overijssel;105111
GM0153;Enschede;Overijssel;162683
GM0158;Haaksbergen;Overijssel;24313
GM0160;Hardenberg;Overijssel;64116
GM0163;Hellendoorn;Overijssel;36354
GM0164;Hengelo;Overijssel;84045
GM0166;Kampen;Overijssel;56835
GM0168;Losser;Overijssel;23472
GM0171;Noordoostpolder;Flevoland;51930
GM0173;Oldenzaal;Overijssel;32033
GM0175;Ommen;Overijssel;19365
GM0177;Raalte;Overijssel;39084
GM0180;Staphorst;Overijssel;18219
GM0183;Tubbergen;Overijssel;21604
GM0184;Urk;Flevoland;22431
GM0189;Wierden;Overijssel;25547
GM0193;Zwolle;Overijssel;134147
GM0197;Aalten;Gelderland;27608
GM0200;Apeldoorn;Gelderland;169212
GM0202;Arnhem;Gelderland;171822
GM0203;Barneveld;Gelderland;63926
GM0209;Beuningen;Gelderland;26868
GM0213;Brummen;Gelderland;21562
GM0214;Buren;Gelderland;28095
GM0216;Culemborg;Gelderland;30413
GM0221;Doesburg;Gelderland;11173
GM0222;Doetinchem;Gelderland;60466
GM0225;Druten;Gelderland;20019
GM0226;Duiven;Gelderland;24852
GM0228;Ede;Gelderland;125331
GM0230;Elburg;Gelderland;24039
GM0232;Epe;Gelderland;33786
GM0233;Ermelo;Gelderland;28199
GM0243;Harderwijk;Gelderland;50655
GM0244;Hattem;Gelderland;12822
GM0246;Heerde;Gelderland;19325
GM0252;Heumen;Gelderland;16978
GM0262;Lochem;Gelderland;34213
GM0263;Maasdriel;Gelderland;26225
GM0267;Nijkerk;Gelderland;46283
GM0268;Nijmegen;Gelderland;189871
GM0269;Oldebroek;Gelderland;24535
GM0273;Putten;Gelderland;25170
GM0274;Renkum;Gelderland;31356
GM0275;Rheden;Gelderland;43849
GM0277;Rozendaal;Gelderland;1837
GM0279;Scherpenzeel;Gelderland;10674
GM0281;Tiel;Gelderland;42524
GM0285;Voorst;Gelderland;25569
GM0289;Wageningen;Gelderland;42779
GM0293;Westervoort;Gelderland;15253
GM0294;Winterswijk;Gelderland;29289
GM0296;Wijchen;Gelderland;42106
GM0297;Zaltbommel;Gelderland;30687
GM0299;Zevenaar;Gelderland;45570
GM0301;Zutphen;Gelderland;49292
GM0302;Nunspeet;Gelderland;29688
GM0303;Dronten;Flevoland;45443
GM0307;Amersfoort;Utrecht;163764
GM0308;Baarn;Utrecht;25435
GM0310;De Bilt;Utrecht;43687
GM0312;Bunnik;Utrecht;16402
GM0313;Bunschoten;Utrecht;22905
GM0317;Eemnes;Utrecht;10065
GM0321;Houten;Utrecht;50952
GM0327;Leusden;Utrecht;32287
GM0331;Lopik;Utrecht;14802
GM0335;Montfoort;Utrecht;13795
GM0339;Renswoude;Utrecht;5908
GM0340;Rhenen;Utrecht;20457
GM0342;Soest;Utrecht;47853
GM0344;Utrecht;Utrecht;378121
GM0345;Veenendaal;Utrecht;70779
GM0351;Woudenberg;Utrecht;15099
GM0352;Wijk bij Duurstede;Utrecht;23707
GM0353;IJsselstein;Utrecht;33171
GM0355;Zeist;Utrecht;66648
GM0356;Nieuwegein;Utrecht;68257
GM0358;Aalsmeer;Noord-Holland;33459
GM0361;Alkmaar;Noord-Holland;113196
GM0362;Amstelveen;Noord-Holland;95840
GM0363;Amsterdam;Noord-Holland;941927
GM0373;Bergen (NH);Noord-Holland;29653
GM0375;Beverwijk;Noord-Holland;43052
GM0376;Blaricum;Noord-Holland;12938
GM0377;Bloemendaal;Noord-Holland;23554
GM0383;Castricum;Noord-Holland;37077
GM0384;Diemen;Noord-Holland;33327
GM0385;Edam-Volendam;Noord-Holland;37126
GM0388;Enkhuizen;Noord-Holland;18738
GM0392;Haarlem;Noord-Holland;168898
GM0394;Haarlemmermeer;Noord-Holland;166978
GM0396;Heemskerk;Noord-Holland;39529
GM0397;Heemstede;Noord-Holland;27556
GM0399;Heiloo;Noord-Holland;24613
GM0400;Den Helder;Noord-Holland;56678
GM0402;Hilversum;Noord-Holland;94595
GM0405;Hoorn;Noord-Holland;76202
GM0406;Huizen;Noord-Holland;41287
GM0415;Landsmeer;Noord-Holland;11685
GM0417;Laren;Noord-Holland;11547
GM0420;Medemblik;Noord-Holland;46305
GM0431;Oostzaan;Noord-Holland;9778
GM0432;Opmeer;Noord-Holland;12669
GM0437;Ouder-Amstel;Noord-Holland;14525
GM0439;Purmerend;Noord-Holland;96182
GM0441;Schagen;Noord-Holland;48778
GM0448;Texel;Noord-Holland;13958
GM0450;Uitgeest;Noord-Holland;13489
GM0451;Uithoorn;Noord-Holland;32204
GM0453;Velsen;Noord-Holland;70361
GM0473;Zandvoort;Noord-Holland;17335
GM0479;Zaanstad;Noord-Holland;165201
GM0482;Alblasserdam;Zuid-Holland;20250
GM0484;Alphen aan den Rijn;Zuid-Holland;117284
GM0489;Barendrecht;Zuid-Holland;48701
GM0498;Drechterland;Noord-Holland;20550
GM0502;Capelle aan den IJssel;Zuid-Holland;69698
GM0503;Delft;Zuid-Holland;110089
GM0505;Dordrecht;Zuid-Holland;122991
GM0512;Gorinchem;Zuid-Holland;39060
GM0513;Gouda;Zuid-Holland;77818
GM0518;Den Haag;Zuid-Holland;569468
GM0523;Hardinxveld-Giessendam;Zuid-Holland;19402
GM0531;Hendrik-Ido-Ambacht;Zuid-Holland;33100
GM0532;Stede Broec;Noord-Holland;22445
GM0534;Hillegom;Zuid-Holland;23078
GM0537;Katwijk;Zuid-Holland;67149
GM0542;Krimpen aan den IJssel;Zuid-Holland;29864
GM0546;Leiden;Zuid-Holland;130328
GM0547;Leiderdorp;Zuid-Holland;27973
GM0553;Lisse;Zuid-Holland;23842
GM0556;Maassluis;Zuid-Holland;37125
GM0569;Nieuwkoop;Zuid-Holland;29728
GM0575;Noordwijk;Zuid-Holland;46453
GM0579;Oegstgeest;Zuid-Holland;26095
GM0589;Oudewater;Utrecht;10513
GM0590;Papendrecht;Zuid-Holland;32267
GM0597;Ridderkerk;Zuid-Holland;48084
GM0599;Rotterdam;Zuid-Holland;673804
GM0603;Rijswijk;Zuid-Holland;61857
GM0606;Schiedam;Zuid-Holland;81931
GM0610;Sliedrecht;Zuid-Holland;26531
GM0613;Albrandswaard;Zuid-Holland;26559
GM0622;Vlaardingen;Zuid-Holland;77480
GM0626;Voorschoten;Zuid-Holland;25975
GM0627;Waddinxveen;Zuid-Holland;35542
GM0629;Wassenaar;Zuid-Holland;27975
GM0632;Woerden;Utrecht;54199
GM0637;Zoetermeer;Zuid-Holland;130836
GM0638;Zoeterwoude;Zuid-Holland;10355
GM0642;Zwijndrecht;Zuid-Holland;44819
GM0654;Borsele;Zeeland;23186
GM0664;Goes;Zeeland;40387
GM0668;West Maas en Waal;Gelderland;20843
GM0677;Hulst;Zeeland;27376
GM0678;Kapelle;Zeeland;13186
GM0687;Middelburg;Zeeland;50439
GM0703;Reimerswaal;Zeeland;23388
GM0715;Terneuzen;Zeeland;55955
GM0716;Tholen;Zeeland;27031
GM0717;Veere;Zeeland;22037
GM0718;Vlissingen;Zeeland;45878
GM0736;De Ronde Venen;Utrecht;45749
GM0737;Tytsjerksteradiel;Fryslân;32874
GM0743;Asten;Noord-Brabant;17484
GM0744;Baarle-Nassau;Noord-Brabant;7256
GM0748;Bergen op Zoom;Noord-Brabant;70692
GM0753;Best;Noord-Brabant;31699
GM0755;Boekel;Noord-Brabant;11686
GM0757;Boxtel;Noord-Brabant;34302
GM0758;Breda;Noord-Brabant;190204
GM0762;Deurne;Noord-Brabant;33596
GM0765;Pekela;Groningen;12579
GM0766;Dongen;Noord-Brabant;27673
GM0770;Eersel;Noord-Brabant;20537
GM0772;Eindhoven;Noord-Brabant;249783
GM0777;Etten-Leur;Noord-Brabant;46117
GM0779;Geertruidenberg;Noord-Brabant;21914
GM0784;Gilze en Rijen;Noord-Brabant;28437
GM0785;Goirle;Noord-Brabant;24886
GM0794;Helmond;Noord-Brabant;96860
GM0796;'s-Hertogenbosch;Noord-Brabant;162295
GM0797;Heusden;Noord-Brabant;46689
GM0798;Hilvarenbeek;Noord-Brabant;16315
GM0809;Loon op Zand;Noord-Brabant;24111
GM0820;Nuenen, Gerwen en Nederwetten;Noord-Brabant;24473
GM0823;Oirschot;Noord-Brabant;19801
GM0824;Oisterwijk;Noord-Brabant;33356
GM0826;Oosterhout;Noord-Brabant;58726
GM0828;Oss;Noord-Brabant;95549
GM0840;Rucphen;Noord-Brabant;23973
GM0845;Sint-Michielsgestel;Noord-Brabant;30191
GM0847;Someren;Noord-Brabant;20471
GM0848;Son en Breugel;Noord-Brabant;18140
GM0851;Steenbergen;Noord-Brabant;24596
GM0852;Waterland;Noord-Holland;17721
GM0855;Tilburg;Noord-Brabant;230746
GM0858;Valkenswaard;Noord-Brabant;31920
GM0861;Veldhoven;Noord-Brabant;47918
GM0865;Vught;Noord-Brabant;33202
GM0866;Waalre;Noord-Brabant;17864
GM0867;Waalwijk;Noord-Brabant;51635
GM0873;Woensdrecht;Noord-Brabant;22301
GM0879;Zundert;Noord-Brabant;22809
GM0880;Wormerland;Noord-Holland;16328
GM0882;Landgraaf;Limburg;36844
GM0888;Beek;Limburg;16141
GM0889;Beesel;Limburg;13579
GM0893;Bergen (L);Limburg;13037
GM0899;Brunssum;Limburg;27474
GM0907;Gennep;Limburg;17953
GM0917;Heerlen;Limburg;87764
GM0928;Kerkrade;Limburg;45824
GM0935;Maastricht;Limburg;126026
GM0938;Meerssen;Limburg;18454
GM0944;Mook en Middelaar;Limburg;8192
GM0946;Nederweert;Limburg;17533
GM0957;Roermond;Limburg;61431
GM0965;Simpelveld;Limburg;10459
GM0971;Stein;Limburg;24691
GM0981;Vaals;Limburg;10106
GM0983;Venlo;Limburg;104195
GM0984;Venray;Limburg;45108
GM0986;Voerendaal;Limburg;12432
GM0988;Weert;Limburg;51498
GM0994;Valkenburg aan de Geul;Limburg;16481
GM0995;Lelystad;Flevoland;85781
GM1507;Horst aan de Maas;Limburg;44821
GM1509;Oude IJsselstreek;Gelderland;39596
GM1525;Teylingen;Zuid-Holland;38739
GM1581;Utrechtse Heuvelrug;Utrecht;51107
GM1586;Oost Gelre;Gelderland;29868
GM1598;Koggenland;Noord-Holland;24214
GM1621;Lansingerland;Zuid-Holland;66633
GM1640;Leudal;Limburg;36099
GM1641;Maasgouw;Limburg;24377
GM1652;Gemert-Bakel;Noord-Brabant;31806
GM1655;Halderberge;Noord-Brabant;31484
GM1658;Heeze-Leende;Noord-Brabant;17281
GM1659;Laarbeek;Noord-Brabant;23541
GM1667;Reusel-De Mierden;Noord-Brabant;13729
GM1669;Roerdalen;Limburg;20995
GM1674;Roosendaal;Noord-Brabant;78165
GM1676;Schouwen-Duiveland;Zeeland;34409
GM1680;Aa en Hunze;Drenthe;26062
GM1681;Borger-Odoorn;Drenthe;26162
GM1690;De Wolden;Drenthe;24819
GM1695;Noord-Beveland;Zeeland;8067
GM1696;Wijdemeren;Noord-Holland;24672
GM1699;Noordenveld;Drenthe;31737
GM1700;Twenterand;Overijssel;34234
GM1701;Westerveld;Drenthe;20035
GM1705;Lingewaard;Gelderland;47802
GM1706;Cranendonck;Noord-Brabant;21101
GM1708;Steenwijkerland;Overijssel;45926
GM1709;Moerdijk;Noord-Brabant;38467
GM1711;Echt-Susteren;Limburg;32385
GM1714;Sluis;Zeeland;23199
GM1719;Drimmelen;Noord-Brabant;28402
GM1721;Bernheze;Noord-Brabant;32947
GM1723;Alphen-Chaam;Noord-Brabant;10495
GM1724;Bergeijk;Noord-Brabant;19436
GM1728;Bladel;Noord-Brabant;21046
GM1729;Gulpen-Wittem;Limburg;13945
GM1730;Tynaarlo;Drenthe;35116
GM1731;Midden-Drenthe;Drenthe;34402
GM1734;Overbetuwe;Gelderland;49266
GM1735;Hof van Twente;Overijssel;35775
GM1740;Neder-Betuwe;Gelderland;25925
GM1742;Rijssen-Holten;Overijssel;39274
GM1771;Geldrop-Mierlo;Noord-Brabant;40683
GM1773;Olst-Wijhe;Overijssel;19079
GM1774;Dinkelland;Overijssel;26958
GM1783;Westland;Zuid-Holland;118874
GM1842;Midden-Delfland;Zuid-Holland;19355
GM1859;Berkelland;Gelderland;43986
GM1876;Bronckhorst;Gelderland;35983
GM1883;Sittard-Geleen;Limburg;92461
GM1884;Kaag en Braassem;Zuid-Holland;29467
GM1891;Dantumadiel;Fryslân;19231
GM1892;Zuidplas;Zuid-Holland;49291
GM1894;Peel en Maas;Limburg;45816
GM1895;Oldambt;Groningen;39746
GM1896;Zwartewaterland;Overijssel;23733
GM1900;Súdwest-Fryslân;Fryslân;90521
GM1901;Bodegraven-Reeuwijk;Zuid-Holland;37291
GM1903;Eijsden-Margraten;Limburg;26350
GM1904;Stichtse Vecht;Utrecht;66196
GM1911;Hollands Kroon;Noord-Holland;50592
GM1916;Leidschendam-Voorburg;Zuid-Holland;78916
GM1924;Goeree-Overflakkee;Zuid-Holland;52798
GM1926;Pijnacker-Nootdorp;Zuid-Holland;58741
GM1930;Nissewaard;Zuid-Holland;89112
GM1931;Krimpenerwaard;Zuid-Holland;57898
GM1940;De Fryske Marren;Fryslân;52248
GM1942;Gooise Meren;Noord-Holland;61213
GM1945;Berg en Dal;Gelderland;35700
GM1948;Meierijstad;Noord-Brabant;85236
GM1949;Waadhoeke;Fryslân;47158
GM1950;Westerwolde;Groningen;25267
GM1952;Midden-Groningen;Groningen;61346
GM1954;Beekdaelen;Limburg;35903
GM1955;Montferland;Gelderland;37014
GM1959;Altena;Noord-Brabant;58946
GM1960;West Betuwe;Gelderland;53445
GM1961;Vijfheerenlanden;Utrecht;63246
GM1963;Hoeksche Waard;Zuid-Holland;91445
GM1966;Het Hogeland;Groningen;48073
GM1969;Westerkwartier;Groningen;65067
GM1970;Noardeast-Fryslân;Fryslân;45935
GM1978;Molenlanden;Zuid-Holland;45625
GM1979;Eemsdelta;Groningen;44846
GM1980;Dijk en Waard;Noord-Holland;91411
GM1982;Land van Cuijk;Noord-Brabant;93645
GM1991;Maashorst;Noord-Brabant;60059
GM1992;Voorne aan Zee;Zuid-Holland;75012
`;

export const gemeenten: readonly Gemeente[] = feiten
  .trim()
  .split('\n')
  .map((line) => {
    const [cbsCode = '', naam = '', provincie = '', inwoners = ''] = line.split(';');
    return { cbsCode, naam, provincie, inwoners: Number(inwoners) };
  });
