/** Family names that are common in Germany, of every origin. */
export const surnames = `
Abel Ackermann Adler Ahrens Aigner Albert Albrecht Altmann Amann Anders Andresen Apel Appel Arndt Arnold Asmus Auer Aust Bach Bachmann Baier Balzer Bartels Barth Barthel Bartsch Bauch Bauer Baum
Baumann Baumgart Baumgartner Baumgärtner Bayer Beck Becker Behnke Behr Behrens Bender Benz Berg Berger Bergmann Berndt Bernhardt Bertram Bethke Betz Beyer Bichler Bieber Biermann Bischoff Blank Blum
Blume Blumenthal Bock Bode Bohn Bohnen Bolz Borchert Bormann Born Bosse Brand Brandes Brandstätter Brandt Braun Brenner Breuer Brinkmann Brunner Bruns Brückner Buchholz Buchner Budde Burger Burkhardt
Busch Bäuerle Böhm Böhme Böhmer Börner Böttcher Böttger Bürger Büttner Carstensen Christ Christiansen Christmann Clausen Conrad Cordes Daniel Decker Dehmel Diehl Diehm Diekmann Dietrich Dietz Dittmann
Dittrich Drechsler Dreher Drescher Dreyer Döring Dörr Ebeling Eberhardt Eberl Eberle Ebert Ebner Eckert Eckhardt Eder Egger Ehlers Ehrhardt Eichhorn Eichler Eilers Eisele Endres Engel Engelhardt
Engelmann Erdmann Erhardt Ernst Ewald Faber Falk Feddersen Feldmann Fiebig Fiedler Fink Fischer Fleischer Forster Frank Franke Franz Freitag Freund Frey Frick Fricke Friedmann Friedrich Friedrichs
Fritsch Fritz Fromm Fröhlich Fuchs Fuhrmann Funk Förster Gabriel Gebauer Gebhardt Geiger Geisler Geißler Gerdes Gerlach Geyer Giese Glaser Gmeiner Goebel Goldberg Gottschalk Grabowski Graf Grassl Grimm
Gross Grossmann Grote Groß Großkopf Großmann Gruber Grundmann Gutmann Gärtner Göbel Götz Günther Haack Haag Haas Haase Hacker Hafner Hagemann Hagen Hahn Haider Hamann Hammer Hanke Hansen Harder Harms
Hartmann Hartung Hartwig Haupt Hauptmann Hauser Heck Hecker Heil Heim Hein Heine Heinemann Heinrich Heinz Heinze Heitmann Held Heller Helm Hempel Henke Hennig Henning Hensel Herbst Hering Hermann
Herold Herrmann Herzog Hesse Heuer Heyer Hildebrandt Hiller Hillmann Hintermeier Hinz Hirsch Hoch Hofer Hoffmann Hofmann Hofmeister Hofstätter Holtmann Holz Holzer Hopf Hoppe Horn Hornung Horstmann
Huber Hundt Häberle Häfele Hänsel Häusler Höfer Höhn Höhne Höppner Hötzel Hübner Ihle Jacob Jacobi Jacobs Jaeger Jahn Jakob Janke Jansen Janssen Janßen Jensen Jost Jung Junge Just Jäger Jürgens Kahl
Kaiser Kampmann Karl Karsten Kasper Katz Kaufmann Kaul Keil Keller Kellermann Kemper Kern Kessler Ketelsen Keßler Kiefer Kienzle Kirchner Kirsch Klaus Klee Klein Kleinmann Kleinschmidt Klemm Klinger
Klose Klug Knapp Koch Kohl Kolb Konrad Kopp Korn Kowalski Kraft Kramer Kraus Krause Krauß Krebs Kremer Kretschmer Kreutz Krieger Kroll Krug Kruse Krämer Kröger Krüger Kuhn Kunz Kunze Kurz Köhler König
Köster Kühn Kühne Lang Lange Lau Lauer Laux Lechner Lehmann Leitner Lemke Lenz Lichtenberg Liebig Lindner Link Linke Lohmann Lorenz Lorenzen Ludwig Lutz Löffler Löwe Lübke Lüders Lüdtke Mack Mahler Mai
Maier Mair Mann Marquardt Martens Martin Marx Mattern Matthes Maurer May Mayer Meier Meinders Meißner Melzer Menzel Merkel Merten Mertens Messerschmidt Metz Metzger Meyer Michel Michels Mielke Miller
Mischke Mohr Moser Möller Mücke Mühlbauer Müller Nagel Naumann Neitzel Neubauer Neuber Neubert Neuhaus Neumann Ney Nickel Niebuhr Niedermeier Nielsen Niemann Niemeyer Nitsche Noack Nolte Nowak
Obermeier Onken Oppermann Ostermann Oswald Ott Otte Otto Overbeck Pape Paul Paulus Peter Peters Petersen Petri Petzold Pfaff Pfeifer Pfeiffer Philipp Philippi Pichler Pieper Pietsch Plath Pohl Popp
Porsch Preuß Prinz Probst Raab Raabe Rademacher Radtke Rapp Rathmann Rau Rausch Rehm Reich Reichel Reichert Reimann Reimer Reimers Reinhard Reinhardt Reinke Reiter Reiß Renner Reuter Richter Riedel
Rieger Riemer Ritter Ritz Rohde Rose Rosenberg Rosenthal Roth Rothe Rothschild Rudolph Runge Ruppert Röder Römer Rösch Rösler Sachs Sander Sandmann Sattler Sauer Schade Schaller Scharf Scheffler Schenk
Scherer Schick Schilling Schindler Schlegel Schlosser Schlüter Schmid Schmidt Schmitt Schmitz Schneider Schober Scholl Scholz Schott Schrader Schramm Schreiber Schreiner Schröder Schröter Schubert
Schulte Schulte-Holtey Schulz Schulz-Meyer Schulze Schumacher Schumann Schuster Schwab Schwabe Schwaiger Schwalbe Schwarz Schweizer Schäfer Schön Schönfeld Schürmann Schütz Seidel Seifert Siebert
Siegel Siemon Simon Singer Sommer Sperling Spieß Springer Stadler Stahl Stark Steffens Stein Steinbach Steiner Steinmetz Stephan Stiller Stock Stoll Straub Strauß Strobel Ströbele Sturm Stöcker Stöhr
Sörensen Teichmann Terbrüggen Thiel Thiele Thieme Thomas Thomsen Tiemann Tietz Trautmann Tröger Ullrich Ulrich Unger Urban Vetter Vogel Vogt Voigt Vollmer Voß Völker Wagener Wagner Wallner Walter
Walther Weber Wegner Weigand Weigel Weis Weiß Weller Wendt Wenzel Werner Westphal Wetzel Wiegand Wieland Wiemann Wiese Wild Wilhelm Wilke Wilken Will Wimmer Winkelmann Winkler Winter Wirth Witt Witte
Wittig Wittmann Wolf Wolff Wolter Wulf Wunderlich Wöhrle Würth Zander Zech Zeidler Zeller Ziegler Zimmer Zimmermann Zink Zorn Zöller
Abdallah Acar Ahmad Ahmadi Ahmed Akbaş Akgün Aksoy Aktas Aktaş Akyol Akın Al-Hassan Al-Masri Alaoui Ali Alkan Altintas Altun Altıntaş Amiri Amrani Arslan Aslan Ateş Avci Avcı Awad Ay Aydin Aydın Aziz
Balci Balcı Barakat Baran Bayram Belkacem Benali Benjelloun Berrada Bilgin Bingöl Boukhari Bouzid Bozkurt Bulut Cakir Can Celik Cetin Ceylan Chaoui Cherif Ciftci Coşkun Daoud Darwish Demir Deniz Dogan
Doğan Duman Dursun Dündar Ekinci El-Khoury Elmas Erdem Erdogan Erdoğan Ergün Erol Fayad Gharbi Gökçe Gül Güler Gündüz Güneş Güngör Güven Habibi Haddad Haddadi Haidari Halabi Hamdan Hamdi Hamid Hamo
Hariri Hassan Hosseini Hussein Ibrahim Idrissi Işık Jafari Jaziri Kahraman Kaplan Kara Karabulut Karaca Karadağ Karagöz Karakaya Karataş Karimi Kartal Kassem Kaya Kazemi Keskin Khalaf Khalil Khoury
Kilic Koc Kocak Korkmaz Koç Koçak Kurdi Kurt Köse Kılıç Mahmoud Mansour Mansouri Mohamed Mohammadi Mohammed Moradi Murad Najafi Nassar Nasser Noori Oezdemir Oeztuerk Oguz Ozturk Pehlivan Polat Rahimi
Rahman Rasho Rasuli Rezaei Saad Sabbagh Sadeghi Safi Sahin Saleh Sarı Savas Sayed Sezer Shami Sharifi Shehata Sheikho Shirazi Simsek Soylu Sönmez Tazi Taş Tehrani Tekin Topal Toprak Tosun Trabelsi Tunç
Turan Türk Türkmen Uysal Uzun Uçar Yalcin Yalçın Yaman Yavuz Yildirim Yildiz Yilmaz Yüksel Yıldırım Yıldız Yılmaz Ziani Çakır Çelik Çetin Çiftçi Öner Öz Özcan Özdemir Özer Özgür Özkan Öztürk Ünal Şahin
Şen Şimşek
Adamczyk Andreev Andrejew Angelov Babic Babić Bak Balog Balogh Begic Begić Belov Benes Berisha Bondar Bondarenko Borkowski Boyko Bytyqi Bąk Cerny Chmielewski Ciobanu Constantin Czarnecki Dabrowski
Delic Delić Dervishi Dimitrov Dimitrova Dinu Djordjevic Dolezal Duda Dudek Dumitrescu Dumitru Dvorak Dvořák Dyck Dąbrowski Farkas Fedorov Fiala Florea Friesen Gashi Georgiev Georgieva Gheorghe Gorski
Górski Hadzic Hadžić Hajek Halilović Hasani Hodzic Hodžić Horak Horvat Horvath Horváth Horák Hoxha Hristov Ilic Iliev Ilić Imamović Ionescu Ivanenko Ivanov Ivanova Jabłoński Jankowski Jasiński Jaworski
Jelinek Jovanovic Jovanović Juhasz Juhász Juric Jurić Kaczmarek Kalinowski Kaminski Kamiński Kazmierczak Kaźmierczak Kelmendi Kim Kiss Klymenko Knežević Kolar Konieczny Kovac Kovacevic Kovacs Koval
Kovalchuk Kovalenko Kovačević Kovačić Kovács Kováč Kowalczyk Kowalska Kozlov Kozlowski Kozłowski Kołodziej Kral Krasniqi Kravchenko Krawczyk Krol Kryeziu Król Kubiak Kucera Kusnezow Kuznetsov
Kuznetsova Kučera Kwiatkowski Lakatos Lazar Lebedev Lewandowska Lewandowski Lis Lukac Lysenko Maciejewski Majewski Makarov Malinowski Marchenko Marciniak Marek Maric Marin Marić Markovic Marković Matei
Matic Matić Mazur Mazurek Melnik Melnyk Michalak Michalski Mikhailov Milošević Moldovan Moldoveanu Molnar Molnár Morina Moroz Morozov Mujic Mujić Munteanu Mészáros Nagy Nemec Nemeth Nikolic Nikolić
Nikolov Novak Novikov Novotny Novotný Novák Nowakowski Nowicki Németh Němec Oliynyk Olszewski Orlov Ostrowski Papp Pavlenko Pavlov Pavlović Pawlak Pawlowski Pawłowski Penner Petkov Petrenko Petrov
Petrova Petrovic Petrović Pietrzak Piotrowski Pokorny Polishchuk Popa Popescu Popov Popova Popovych Pospisil Prochazka Procházka Radu Rempel Rexhepi Romanov Rudenko Rusu Rutkowski Ruzicka Sadowski
Savchenko Sawicki Schewtschenko Sedlacek Shala Shehu Shevchenko Shevchuk Sidorov Sikora Smirnov Smirnova Sobczak Sokolov Sokołowski Stan Stankovic Stanković Stepien Stoica Stojanovic Stojanović
Stoyanov Stępień Svoboda Szabo Szabó Szczepański Szewczyk Szymanski Szymański Takacs Takács Tkachenko Tkachuk Todorov Tomaszewski Tomic Tomić Toth Tóth Urbański Varga Vasilev Vesely Veselý Volkov
Vukovic Vuković Walczak Wiebe Wieczorek Wilk Wisniewski Witkowski Wiśniewski Wojcik Wolkow Wozniak Woźniak Wrobel Wróbel Wróblewski Wysocki Wójcik Włodarczyk Zajac Zając Zalewski Zeman Zeqiri Zielinski
Zieliński Černý Đorđević
Aguilar Alexiou Almeida Alonso Alvarez Alves Amato Angelopoulos Antoniou Athanasiou Barbieri Barone Basile Battaglia Bellini Benedetti Bernardi Bianchi Bianco Blanco Bruno Caballero Cabrera Calvo
Campos Cano Caputo Carbone Cardoso Carrasco Caruso Carvalho Castillo Castro Cattaneo Christodoulou Christou Coelho Colombo Conte Conti Coppola Correia Cortes Cortés Costa Costantini Cruz Delgado Diaz
Diez Dimitriou Dominguez Domínguez Donati Díaz Economou Esposito Fabbri Farina Fernandes Fernandez Fernández Ferrara Ferrari Ferraro Ferreira Ferretti Ferri Fiore Flores Fontana Fuentes Gallego Galli
Gallo Garcia García Garrido Gatti Gentile Georgiou Gil Giordano Giuliani Gomes Gomez Goncalves Gonzalez González Gonçalves Grassi Grasso Greco Guerra Guerrero Gutierrez Gutiérrez Gómez Hernandez
Hernández Herrera Iglesias Ioannidis Ioannou Jesus Jimenez Jiménez Karagiannis Konstantinidis Kyriakou Leone León Lombardi Lombardo Longo Lopes Lopez Lozano López Makris Mancini Mantovani Marchetti
Mariani Marini Marino Marques Marquez Martinelli Martinez Martini Martino Martins Martínez Marín Mazza Medina Mendes Mendez Messina Michailidis Milani Molina Montanari Monteiro Monti Morales Moreira
Morelli Moreno Moretti Munoz Muñoz Márquez Méndez Navarro Negri Neri Neves Nieto Nikolaidis Nunes Nunez Núñez Oikonomou Oliveira Orlando Ortega Ortiz Pagano Palmieri Palumbo Panagopoulos Papadakis
Papadopoulos Papadopoulou Pappas Parisi Pascual Pellegrini Pellegrino Pena Pereira Perez Peña Pinto Piras Prieto Pérez Ramirez Ramos Ramírez Raposo Reyes Ribeiro Ricci Rinaldi Riva Rizzi Rizzo Rocha
Rodrigues Rodriguez Rodríguez Romano Romero Rossetti Rossi Rubio Ruggiero Ruiz Russo Sala Samaras Sanchez Sanna Santana Santoro Santos Sanz Sartori Serra Serrano Silva Silvestri Soares Sorrentino Sousa
Souza Stavrou Suarez Suárez Sánchez Teixeira Testa Theodorou Torres Valentini Vasileiou Vazquez Vega Vidal Vieira Villa Vitale Vitali Vlachos Vázquez Álvarez
Abdi Abraha Abubakar Acheampong Addo Adebayo Adeleke Adeyemi Adhikari Afolabi Agarwal Aggarwal Agyeman Ahn Akhtar Alemu Amoah Ansari Antwi Appiah Arora Asante Ba Bah Baig Balogun Banda Banerjee Bansal
Barry Bekele Bello Berhane Bhatia Bhatt Boateng Bose Bui Butt Bùi Cai Camara Ceesay Chatterjee Chaudhary Chaudhry Chauhan Chen Cheng Choi Chopra Chowdhury Cisse Cissé Conteh Coulibaly Dang Das Deng
Desai Deshpande Diallo Dinh Diop Dlamini Do Doan Dong Dube Dubey Duong Dutta Dương Eze Fall Farah Faye Feng Fernando Fotso Fu Gao Gebremariam Gebremedhin Ghosh Girma Gowda Goyal Gueye Guo Gupta Gurung
Haile Han Hayashi Hegde Hersi Hoang Hong Hossain Hoàng Huang Hussain Huynh Huỳnh Hwang Ilunga Inoue Iqbal Islam Ito Iyengar Iyer Jadhav Jain Jallow Jang Jayawardena Jeong Jiang Joshi Kabongo Kamara
Kamau Kamga Kang Kapoor Kato Kaur Kebede Keita Khan Khanna Khumalo Kidane Kimani Kimura Kobayashi Konate Konaté Kone Koné Koroma Krishnan Kulkarni Kumar Kwon Lee Li Liang Lim Lin Liu Lu Luo Luong
Malhotra Malik Matsumoto Mbala Mbarga Mbaye Mbeki Mbemba Mehta Menon Mensah Mirza Mishra Mittal Mohamud Mori Moyo Mukherjee Musa Mutombo Mwale Mwangi Naidu Nair Nakamura Ncube Ndiaye Ndlovu Ngo Ngoma
Ngono Nguyen Nguyễn Ngô Njie Njoroge Nkemelu Nkosi Nwosu Obi Ochieng Odhiambo Ofori Ogunleye Oh Okafor Okeke Okonkwo Okoye Olawale Onyeka Osei Otieno Owusu Pan Pandey Park Patel Patil Pawar Peng Perera
Pham Phan Phiri Phạm Pillai Qureshi Rajput Raman Ramanathan Rao Rathore Reddy Roy Saito Sarpong Sarr Sasaki Sato Saxena Seck Sen Sene Seo Sesay Shah Shaikh Sharma Sheikh Shen Shetty Shimizu Shin
Shrestha Siddiqui Singh Sinha Sivakumar Song Sow Srinivasan Srivastava Su Subramanian Suzuki Sylla Tadesse Takahashi Tanaka Tang Tchoua Tekle Tesfaye Thakur Thapa Tian Tiwari Touray Toure Touré Tran
Traore Traoré Trinh Trivedi Truong Trương Trần Tshibangu Venkataraman Verma Vo Vu Võ Vũ Wang Wanjiru Warsame Watanabe Wei Woldu Wu Xiao Xie Xu Yadav Yamada Yamaguchi Yamamoto Yang Yoon Yoshida Yuan
Yusuf Zeng Zhang Zhao Zheng Zhou Zhu Zulu Đặng Đỗ
Adams Allen Andersen Anderson Andersson Andrews Armstrong Austin Bailey Baker Bakker Barnes Bell Bengtsson Bennett Berglund Bergström Berry Bertrand Bishop Black Blanc Bonnet Bos Boyd Boyer Bradley
Brooks Brown Bryant Burns Butler Byrne Campbell Carpenter Carr Carroll Carter Chapman Chevalier Christensen Claes Clark Clement Cole Coleman Collins Cook Cooper Cox Crawford Cunningham Daniels Davis
DeVries Denis Dixon Doe Doherty Doyle Dubois Dufour Dumont Duncan Dunn Dupont Durand Duval Edwards Elliott Ellis Eriksson Evans Faure Ferguson Fields Fisher Fitzgerald Fontaine Ford Foster Fournier Fox
Fraser Freeman Gallagher Gardner Garnier Gauthier Gautier Gibson Girard Goossens Gordon Graham Gray Green Greene Griffin Guerin Gustafsson Hall Hamilton Hansson Harper Harris Harrison Hart Hawkins
Hayes Heikkinen Henderson Henry Hicks Hill Holmes Howard Hudson Hughes Hunt Hunter Jackson James Janssens Jenkins Johansen Johansson Johnson Jones Jonsson Jørgensen Karlsson Kelly Kennedy King Knight
Korhonen Koskinen Kristensen Laine Lambert Lane Larsen Larsson Laurent Lawrence Lawson Lefebvre Lefevre Legrand Lemaire Leroy Lewis Lindberg Lindqvist Lindström Long MacDonald MacLeod Madsen Maes
Marchand Marshall Mason Masson Mathieu Matthews McCarthy McDonald McKenzie McLean Meijer Mercier Meunier Mills Mitchell Moore Moreau Morgan Morin Morris Mortensen Mulder Muller Murphy Murray Myers
Mäkinen Nelson Nichols Nicolas Nieminen Nilsson Noel O'Brien O'Connor O'Neill O'Reilly O'Sullivan Oliver Olsen Olsson Owens Palmer Parker Patterson Payne Pedersen Peeters Perkins Perrin Perry Persson
Peterson Pettersson Phillips Pierce Porter Powell Price Rasmussen Reed Reynolds Rice Richardson Riley Roberts Robertson Robin Robinson Rogers Ross Rousseau Roussel Roux Russell Ryan Sandberg Sanders
Scott Shaw Simmons Simpson Sims Sinclair Smit Smith Spencer Stephens Stevens Stewart Stone Sullivan Svensson Taylor Thompson Tucker Turner Vincent Virtanen Visser Vos Walker Wallace Walsh Ward Warren
Washington Watkins Watson Weaver Webb Wells West Wheeler White Willems Williams Wilson Wood Woods Wouters Wright Young deVries Östergaard
`;
