/** First names of the people who work in German companies. */
export const firstNames = `
Vroni Resi Sepp Wastl Xandi Franzl Schorsch Gitti Lisl Moni Geli Traudi Burgl Zenzi Hias Girgl Kalle Manni Hotte Atze Didi Ede Kalli Pit Manne Micha Matze Basti Flo Dani Silvi Conny Conni Jogi Wolle Olli Thommy Sanni Biggi Ingi Kaddi Lexi Lou Nessi Netti Pauli Steff Svenni Tati Trixi Waldi Hanni Nanni Gerdi Heinzi Karli Ferdl Loisl Peppi Poldi Burschi Mimi Fee Ayleen Jayden Leandra Lenya Mila Lio Lian Milo Matteo Mats Piet Emilian Levke Fenja Jarne Bosse Fynn Luan Malou Mayla Nela Romy Thilda Juna Liv Smilla
Aaron Achim Adalbert Adam Adele Adelheid Adolf Adrian Adriana Agathe Agnes Albert Alberta Albrecht Alena Alex Alexander Alexandra Alexis Alfons Alfred Alice Alicia Alina Alisa Alma Almut Alois Alwin
Amalia Amelia Amelie Anastasia Andi Andre Andrea Andreas Anette Angela Angelika Angelina Anika Anita Anja Anka Anke Anna Annabell Annabelle Anne Annegret Annelie Anneliese Annemarie Annett Annette Anni
Annika Anselm Ansgar Antje Anton Antonia Antonie Arian Armin Arne Arno Arnold Arnulf Arthur Artur Arvid Astrid August Aurel Aurelia Axel Babette Balthasar Barbara Barbel Bastian Bea Beate Beatrice
Beatrix Bela Ben Benedikt Benjamin Benno Berit Bernadette Bernd Bernhard Bernhardine Berta Bertha Berthold Bertram Bettina Betty Bianca Bianka Birger Birgit Birgitta Birte Bjarne Björn Bodo Bogdan
Boris Brigitta Brigitte Britta Brunhilde Bruno Burghard Burkhard Calvin Camilla Carina Carl Carla Carlo Carmen Carola Carolin Carolina Caroline Carsten Caspar Cathrin Celina Celine Charlotte Chiara
Chris Christa Christel Christian Christiane Christin Christina Christine Christof Christoph Christopher Claas Clara Clarissa Claudia Claudius Claus Clemens Conrad Constantin Constanze Cora Cordula
Corinna Cornelia Cornelius Cosima Curt Cäcilia Dagmar Dagobert Dana Daniel Daniela Dankwart Danny Daria David Denise Dennis Desiree Detlef Detlev Diana Dieter Diether Dietlinde Dietmar Dietrich Dina
Dirk Dominic Dominik Dominika Dora Doreen Doris Dorit Dorothea Dorothee Dörte Eberhard Eckard Eckart Eckhard Eda Edda Edelgard Edeltraud Edgar Edith Edmund Eduard Edwin Egbert Egon Ehrenfried Eike
Ekkehard Elena Eleonore Elfi Elfriede Elia Elias Elisa Elisabeth Elise Elke Ella Ellen Elli Elly Elmar Eloise Elsa Elsbeth Else Elvira Emanuel Emil Emilia Emilie Emily Emma Emmi Emmy Enno Enrico Erhard
Erich Erik Erika Erna Ernestine Ernst Erwin Esther Etienne Eugen Eugenie Eva Evelin Evelyn Evi Ewald Fabian Fabienne Falk Falko Fanny Felicitas Felix Ferdinand Fiete Finja Finn Fiona Flora Florentine
Florian Frank Franka Franz Franzi Franziska Frauke Fred Frederik Frederike Freya Frida Frieda Friedel Friedemann Friederike Friedhelm Friedlinde Friedrich Fritz Gabi Gabriel Gabriela Gabriele Gaby
Georg Georgia Gerald Geraldine Gerd Gerda Gereon Gerhard Gerlinde Germar Gernot Gero Gerold Gerrit Gert Gertraud Gertrud Gesa Gesche Gesine Gina Gisbert Gisela Gitta Gitte Gloria Golo Gottfried
Gotthard Gottlieb Gregor Greta Grete Gretel Gudrun Guido Gundula Gunnar Gunter Gustav Günter Günther Hagen Hanna Hannah Hanne Hannelore Hannes Hanno Hans Hansi Harald Hardy Harriet Harry Hartmut
Hartwig Hasso Hedi Hedwig Heide Heidemarie Heidi Heidrun Heike Heiko Heiner Heinrich Heinz Helena Helene Helga Helge Helma Helmut Helmuth Hendrik Hendrike Henning Henri Henriette Henrik Henrike Henry
Herbert Heribert Hermann Hermine Herta Hertha Hilda Hilde Hildegard Hilmar Hinnerk Hinrich Holger Horst Hortensia Hubert Hubertus Hugo Ida Ignaz Ilja Ilka Ilona Ilse Imke Immanuel Ina Ines Inga Inge
Ingeborg Ingo Ingolf Ingrid Inka Inken Insa Irene Irina Iris Irma Irmgard Irmtraud Isa Isabel Isabell Isabella Isabelle Isolde Ivo Ivonne Jacob Jacqueline Jakob Jan Jana Janin Janina Janine Janis
Jannes Jannik Jannis Jano Janosch Jaqueline Jaron Jasmin Jasper Jeanette Jelena Jella Jenni Jennifer Jenny Jens Jenz Jeremias Jeremy Jessica Jette Jil Joachim Joana Joanna Jochen Johann Johanna
Johannes John Jolanda Jolina Jona Jonah Jonas Jonathan Jonna Joost Josef Josefa Josefine Joseph Josephine Joshua Josua Judith Jule Julia Julian Juliana Juliane Julika Julius Jupp Justin Justine Justus
Jutta Jördis Jörg Jörn Jürgen Kai Karen Karin Karina Karl Karla Karlheinz Karola Karolin Karoline Karsten Kaspar Katarina Katharina Kathi Kathleen Kathrin Kati Katja Katrin Katy Kay Kerstin Kevin
Kilian Kim Kira Klaas Klara Klaudia Klaus Klemens Knut Konrad Konstantin Konstanze Korbinian Kordula Kornelia Kunigunde Kuno Kurt Käthe Lars Lasse Laura Laurenz Laurin Lea Leander Leif Lena Leni
Lennard Lennart Lenny Leo Leon Leona Leonard Leonhard Leonie Leonora Leopold Leopoldine Levi Levin Lia Liane Lidia Liesel Lieselotte Liesl Lilian Liliane Lilli Lilly Lilo Lina Linda Linn Linnea Linus
Lioba Lisa Lisa-Marie Lisbeth Liselotte Lissy Livia Loreen Lorena Lorenz Lothar Lotta Lotte Louis Louisa Louise Luca Lucas Lucia Luciana Lucie Lucy Ludger Ludwig Luis Luisa Luise Luka Lukas Lutz Luzia
Lydia Mads Magda Magdalena Magnus Maik Maike Maja Malin Malina Malte Malwine Mandy Manfred Manja Manuel Manuela Mara Mareike Mareile Maren Margarete Margarethe Margit Margitta Margot Margret Margrit
Maria Marian Mariana Marianne Marie Marie-Luise Mariella Marietta Marika Marina Mario Marion Marisa Marit Marita Marius Marleen Marlene Marlies Marlis Marlon Marta Marten Martha Martin Martina Marvin
Mascha Mathias Mathilda Mathilde Mathis Matilda Mattes Matthias Matthäus Mattis Maurice Mauritz Max Maxi Maximilian Maximiliane Mechthild Meike Meinhard Meinolf Melanie Melina Melinda Melissa Melitta
Merle Merlin Meta Mia Michael Michaela Michel Michelle Mika Mike Milan Milena Mina Mira Miriam Mirjam Mirko Mona Monika Monique Moritz Nadine Nadja Natalie Natascha Nele Nelli Nelly Nicki Nico Nicola
Nicolai Nicolas Nicole Niels Niklas Niko Nikola Nikolai Nikolaus Nils Nina Noah Nora Norbert Norma Norman Notburga Nuria Odette Olaf Oldwig Ole Olga Oliver Olivia Ortrud Ortwin Oscar Oskar Oswald
Oswin Otmar Ottilie Ottmar Otto Ottokar Paola Pascal Patrice Patricia Patrick Patrik Paul Paula Pauline Peer Peggy Pepe Per Peter Petra Phil Philine Philip Philipp Philippa Phillip Pia Piet Pius Raik
Raimund Rainer Ralf Ralph Ramona Raphael Raphaela Rasmus Rebecca Rebekka Regina Regine Reiner Reinhard Reinhild Reinhold Renate Renee Ria Ricarda Richard Rico Rieke Rita Robert Robin Roger Roland Rolf
Roman Romana Romeo Romy Ronald Ronja Ronny Rosa Rosalie Rosemarie Rosi Rosina Rosmarie Roswitha Rouven Rudi Rudolf Runa Rupert Ruprecht Ruth Rüdiger Sabine Sabrina Samantha Samuel Sandra Sandro Sara
Sarah Sascha Saskia Sebastian Selina Selma Severin Siegbert Siegfried Sieglinde Siegmar Siegmund Sigmar Sigmund Sigrid Sigrun Silas Silja Silke Silvana Silvester Silvia Simon Simone Sina Sinja Sissi
Sofia Sofie Solveig Sonja Sophia Sophie Stefan Stefani Stefanie Steffen Steffi Stella Sten Stephan Stephanie Steve Steven Sunna Susann Susanna Susanne Susi Svea Sven Svenja Swantje Swen Sylke Sylvester
Sylvia Sylvie Sönke Sören Tabea Tamara Tamina Tanja Tassilo Tatjana Telse Teresa Thea Thekla Theo Theodor Theodora Theresa Therese Theresia Thies Thilo Thimo Thomas Thoralf Thorben Thore Thorsten
Thusnelda Tido Tilda Till Tillmann Tilman Tilmann Tilo Tim Timm Timo Timon Tina Tine Titus Tjark Tobi Tobias Tom Toni Tony Torben Torge Torsten Traudel Traudl Traute Trude Trudi Tyra Udo Ulf Uli Ulla
Ulli Ulrich Ulrike Undine Urs Ursel Ursula Urte Uschi Uta Ute Utz Uwe Valentin Valentina Valerie Vanessa Veit Vera Verena Veronika Vicky Victor Victoria Viktor Viktoria Vincent Vinzenz Viola Vivian
Vivien Volker Volkmar Walburga Waldemar Walli Wally Walter Walther Waltraud Waltraut Wanda Wendelin Wenzel Werner Wernher Wibke Wiebke Wieland Wilfried Wilhelm Wilhelmine Willi Willibald Willy Wilma
Wiltrud Winfried Winnie Wolf Wolf-Dieter Wolfgang Wolfhard Wolfram Wulf Xaver Xenia Yannick Yannik Yannis Yvonne Zacharias Zita
Abdul Abdullah Abdurrahman Adem Adil Ahmad Ahmed Ahmet Akif Akin Alev Ali Alpay Alper Alperen Amine Anıl Arda Arif Arzu Asiye Aslı Aslıhan Ata Atakan Atilla Aydan Aydın Aygül Ayhan Ayla Aylin Aynur
Ayse Aysegül Aysel Aysun Aytaç Ayşe Ayşegül Azad Azra Bahar Baran Barış Bayram Bedriye Begüm Bekir Belgin Berat Beren Berfin Berfîn Berivan Berk Berkan Berkay Berna Beyza Bilal Bilge Birol Bora Burak
Burcu Buse Buğra Bülent Büşra Can Canan Caner Cansu Celal Cem Cemal Cemil Cemile Cengiz Cenk Ceren Cevdet Ceyda Ceylan Cihan Coşkun Cüneyt Defne Delal Demet Demir Deniz Derya Didem Dilan Dilara Dilek
Dilovan Doğan Doğukan Dursun Duygu Ebru Ece Ecrin Efe Ege Ekrem Elif Emel Emin Emine Emir Emrah Emre Ender Enes Engin Enver Eray Ercan Erdal Erdem Erdinç Erdoğan Eren Ergün Erhan Erkan Erol Ersin Ertan
Ertuğrul Esen Esin Esma Esra Eylül Eyüp Fadime Faruk Fatih Fatma Fatoş Ferdi Ferhat Ferit Fevzi Feyza Fidan Figen Fikret Filiz Funda Furkan Gamze Gizem Gökhan Gökçe Gönül Gül Gülay Gülcan Güler Gülizar
Gülsüm Gülten Gülçin Gülşen Güney Gürkan Güven Hacer Hacı Hakan Hakkı Haldun Halil Halime Halit Haluk Hamdi Hamza Handan Hande Harun Hasan Hatice Havva Haydar Hayriye Hevin Hikmet Hülya Hüseyin Hüsnü
Ibrahim Idris Ilayda Ilhan Ilker Ilknur Inci Ipek Irem Irfan Ismail Ismet Kaan Kadir Kadriye Kamil Kaya Kazım Kağan Kemal Kenan Kerem Kerim Koray Kübra Kürşat Kıvanç Lale Latife Levent Leyla Mahir
Mahmut Mehmet Melek Melih Melike Melis Meltem Mert Merve Meryem Mesut Metin Mevlüt Mine Miray Muhammed Muhammet Muharrem Murat Musa Mustafa Mutlu Muzaffer Müge Münevver Müslüm Nalan Nazan Nazlı Necati
Necla Necmettin Neslihan Nesrin Nevin Nevzat Neşe Nihal Nihat Nilay Nilgün Nilüfer Nimet Niyazi Nuray Nurcan Nurettin Nurgül Nuri Nuriye Nurten Okan Oktay Olcay Onur Orhan Osman Ozan Oğuz Oğuzhan Pelin
Pembe Perihan Polat Pınar Rabia Rahime Ramazan Rana Recep Refik Remzi Reyhan Rojda Rojin Rukiye Rıdvan Rıza Saadet Sabri Sadık Safiye Salih Saliha Samet Savaş Seda Sedat Sefa Selda Selim Selin Selçuk
Sema Semih Semra Senem Serap Serdar Serhat Serkan Serpil Sertan Sevda Sevgi Sevilay Sevim Sevinç Seyfi Sezen Sezer Sezgin Sibel Sinan Sinem Soner Songül Suat Sultan Süleyman Sümeyye Tamer Taner Tarkan
Tarık Tayfun Taylan Tekin Timur Tolga Tuba Tugay Tuncay Tunç Turan Turgay Turgut Tuğba Tuğçe Tülay Tülin Ufuk Ulaş Umut Uğur Vedat Veli Veysel Volkan Welat Yakup Yalçın Yasemin Yasin Yavuz Yağmur Yaşar
Yelda Yeliz Yeşim Yiğit Yunus Yusuf Yüksel Yıldırım Yıldız Yılmaz Zafer Zehra Zekeriya Zeki Zeliha Zerrin Zeynep Zübeyde Züleyha Çağla Çağlar Çiğdem Ömer Önder Özcan Özge Özgür Özkan Özlem Ümit Ünal
İbrahim İlayda İlhan İlker İlknur İnci İpek İrem İrfan İsa İsmail İsmet İzzet Şahin Şebnem Şenay Şengül Şenol Şerife Şevket Şilan Şirin Şule Şükrü
Aaliyah Abbas Abdallah Abdel Abdelaziz Abdelkader Abdi Abir Abu Adnan Afaf Aicha Aischa Aisha Alaa Alia Amal Aman Amani Amer Amin Amina Aminata Amir Amira Ammar Anas Anwar Arash Arezu Arman Ashraf Asif
Asma Asmaa Assad Atefeh Aya Ayman Ayoub Azadeh Aziz Aziza Babak Bahram Basel Basim Basma Bassam Behnam Behrouz Bouchra Boutros Chadi Chaima Dalia Darius Darya Dawud Dunya Ehsan Elham Essam Fadi Fadl
Fahad Fahim Faisal Faiza Farah Farhad Fariba Farid Farida Faris Farshid Farzad Farzaneh Fatemeh Fathi Fatiha Fatima Fatou Fatoumata Fawzi Fereshteh Firas Fouad Ghada Ghassan Golnaz Habib Habiba Hadi
Hadiya Hafsa Haifa Haitham Hakim Hala Hamed Hamid Hamida Hana Hanan Hani Hania Hassan Haya Hicham Hind Hisham Hoda Homa Hossein Houda Huda Hussein Ibtissam Ihab Ikram Iman Imane Imran Inas Iqbal Isra
Issa Iyad Jaber Jalal Jamal Jamil Jamila Javad Jawad Jihad Jihane Jinan Kais Kamal Kamran Karim Karima Kaveh Kawthar Keyvan Khadija Khaled Khalid Khalil Kian Ladan Laila Lamia Latifa Layla Leila Loubna
Lubna Maha Mahdi Mahmoud Mahmud Mahnaz Mahsa Maisa Majd Majid Malak Malek Malik Manal Manar Mansour Marjan Marwa Marwan Maryam Masoud Mazen Mehdi Mehran Meriem Milad Minoo Mohamad Mohamed Mohammad
Mohammed Mohamud Monir Morteza Mostafa Mounir Mourad Muhammad Muna Munir Nabil Nabila Nada Nadeem Nader Nadia Nagla Nahed Naima Najib Najla Narges Nariman Naser Nasim Nasrin Nasser Nawal Nazanin Nazir
Negar Nermin Nesma Niloufar Nizar Noor Nour Noura Nuha Nura Omar Omid Omran Osama Othman Parisa Parvin Payam Pejman Pouya Qasim Rachid Rachida Raed Rafik Rafiq Raghad Rahim Rahma Rajab Rami Ramin Ramzi
Rania Rasha Rashid Razan Reem Reza Riad Rima Roya Ruba Saad Sabah Saber Sadia Saeed Safa Sahar Said Saida Salah Salam Saleh Salem Salim Salima Salma Sam Samer Sami Samia Samir Samira Samiya Sana Sawsan
Sayed Shadi Shadia Shahin Shahram Shaima Sharif Shayan Shereen Shirin Siham Simin Soheil Soraya Suha Suhail Sumaya Susan Taha Taher Talal Tarek Tariq Tawfik Thamer Usama Wael Wafa Waleed Walid Wassim
Widad Yahya Yara Yas Yaser Yasmin Yasmina Yasser Yassin Yassine Younes Yousef Youssef Zahir Zahra Zaid Zain Zainab Zakaria Zaki Ziad Zied Zineb Zohra Zohreh
Adrianna Agata Agnieszka Aleksander Aleksandra Alicja Andrzej Aneta Anetta Antoni Arkadiusz Bartek Bartlomiej Bartosz Bartłomiej Beata Blazej Bogumil Boguslaw Bogusława Bohdan Bohumil Bolesław Bozena
Bořivoj Bożena Błażej Cezary Czesław Dagmara Damian Danuta Dariusz Dawid Dorota Dusan Dušan Edyta Elzbieta Elżbieta Ewa Ewelina Franciszek Frantisek František Františka Genowefa Grazyna Grażyna
Grzegorz Halina Hynek Ivana Iwona Izabela Jacek Jadwiga Jakub Janusz Jarek Jaromir Jaroslav Jaroslaw Jarosław Jerzy Jindřich Jiri Jitka Jiří Jolanta Jozef Juraj Justyna Józef Kamila Karol Karolina
Kasia Katarzyna Katerina Kateřina Katka Kazimierz Kinga Krystian Krystyna Krzysztof Ksenia Květa Ladislav Lech Lenka Leszek Libor Lubomir Lubos Luboš Lucyna Ludmila Lukasz Lukáš Maciej Malgorzata
Marcin Marek Mariola Mariusz Marketa Markéta Martyna Maryla Marzena Matej Mateusz Matěj Małgorzata Michal Michał Mieczyslaw Mieczysław Mikolaj Mikołaj Milos Miloslav Milosz Miloš Miroslav Miroslaw
Mirosław Miłosz Natalia Olgierd Oliwia Ondrej Ondřej Patrycja Paulina Pavel Pavla Pawel Paweł Petr Piotr Przemek Przemyslaw Przemysław Radek Radim Radka Radoslaw Radosław Radovan Rafal Rafał Renata
Renáta Roksana Ruzena Ryszard Růžena Sarka Slawomir Stanislav Stanislaw Stanisław Stefania Sylwester Sylwia Szymon Sławomir Tadeusz Teofil Tereza Tibor Tomas Tomasz Tomek Tomáš Urszula Vaclav Viera
Vladimira Vlasta Vojtech Vojtěch Václav Waldek Weronika Wieslaw Wiesław Wiesława Wiktor Wiktoria Wioletta Witold Wojciech Wojtek Włodzimierz Zbigniew Zbynek Zbyszek Zdenek Zdenka Zdeněk Zdzisław Zofia
Zuzana Zuzanna Zygmunt Łukasz Štěpán Šárka
Agnese Aivars Aleksandr Aleksei Alexei Alexej Algirdas Aljona Alona Anastasija Anatoli Anatolij Andrei Andrej Andrey Andrii Andriy Arkadi Arkadij Arsen Artem Artjom Arvo Bogdana Dace Daiva Daniil Danil
Darja Denis Dima Dimitri Dimitrij Dmitri Dmitrij Dmitry Dmytro Egor Ekaterina Evgeni Evgenia Evgenij Evgeny Fedor Fjodor Galina Gennadi Gennadij Georgi Giedrius Gintaras Gleb Grigori Grigorij Guntis
Igor Ihor Ilya Ilze Inese Inessa Inna Iryna Iurii Ivan Jaan Jekaterina Jewgeni Jewgenia Jewgenij Julija Jurgita Juri Jurij Juris Kadri Kateryna Katya Kestutis Kirill Kseniia Ksenija Kyrylo Larisa
Larissa Leonid Lew Liis Lilija Liudmyla Ljubov Ljudmila Lyubov Lyudmila Maksim Maksimilian Maksym Margarita Mariia Marija Maris Mariya Mart Masha Maxim Michail Mikhail Mindaugas Mykhailo Mykola
Nadeschda Nadezhda Nataliia Natalija Natalya Nikita Nikolaj Nikolay Oksana Oleg Oleh Oleksandr Oleksandra Oleksii Olena Olesja Olesya Olha Ostap Pavlo Petro Polina Raisa Rasa Rein Rodion Rostyslav
Ruslan Ruslana Semjon Sergei Sergej Sergey Serhii Serhiy Siim Slava Sofiia Sofija Stepan Svetlana Svitlana Swetlana Tamila Taras Tatiana Tatyana Tetiana Tiit Timofej Toomas Triin Tymofii Urmas Vadim
Vadym Valentyna Valeri Valerij Valeriya Valery Vasil Vasili Vasyl Viacheslav Viktoriia Viktorija Vitali Vitalij Vitaliy Vitaly Vjacheslav Vladimir Vladislav Vladyslav Volodymyr Vsevolod Vytautas Wadim
Walentina Waleri Walerij Wasilij Wassili Witali Witalij Wjatscheslaw Wladimir Wladislaw Wolodymyr Yana Yaroslav Yaroslava Yegor Yelena Yevgeny Yevhen Yevheniia Yulia Yuliia Yuri Yuriy Yury Zhanna Zoja
Zoya
`;
