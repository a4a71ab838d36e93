/** More first names, of further origins. */
export const firstNamesWorld = `
Achmed Achmet Deshawn Latoya Lakisha Tyrone Jamal Darnell Marquis Keisha Tanisha Imani Shaniqua Trevon Jermaine Terrell Demetrius Ebony Aliyah Nia Zion Malia Kiara Xiomara Yesenia Marisela Dayana Yamileth Thiago Bruno Wren Bartholomew Quirin Alois Korbi Ludger Thorwald Hasso Gerwin Ortrun Heilwig Burglind Gunhild Sighard Alfonso Ottavia Nevio Loris Noemi Elio Samuele Giosue Kjersti Eirik Sindre Solveig Halvor Anniken Tuulikki Jarmo Seppo Ritva Ilkka Zuhal Nurhan Gülnur Emirhan Yiğithan Bünyamin Ramiz Ruken Zelal Baran Serhildan Ronahi Jiyan Hêvî Mizgin Zeki Ismet Enayat Gulalai Zarghuna Farzana Najibullah Hamidullah Rahmatullah Sayed Habibullah Zabihullah Esmatullah Shukria Nasrat Tamim Wahid Yama Zalmay
Adis Admir Adnan Aida Ajdin Ajla Alban Albana Albin Albulena Alin Alina Alketa Alma Almir Almira Amar Amela Amra Ana Anca Andjela Andreea Andrija Anela Ante Antun Arben Arbnora Ardian Ardit Arijana
Arlind Armend Armina Arta Artan Asmir Attila Azra Bajram Balazs Balázs Bekim Bela Besa Besim Besnik Biljana Blagoja Blagoje Blerim Blerina Blerta Bogdan Bojan Bojana Bosko Boyko Boško Božo Branislav
Branka Branko Burim Béla Camelia Catalin Ciprian Claudiu Codrut Constantin Corina Cosmin Costel Costin Crina Cristi Cristian Cristina Csaba Cătălin Daciana Dalibor Damir Dan Danica Danijel Danijela
Danilo Darija Darijo Darko Davor Dejan Dejana Delia Denada Denis Desislava Diellza Dijana Dimitar Dino Doina Dorin Dorina Dragan Dragana Dragica Drago Dragoljub Dragomir Dragos Dragoslav Dragoș Drita
Driton Dubravka Dumitru Dunja Dusko Duško Dzenan Dženana Dževad Edin Edina Edis Edita Eldin Elena Elira Elma Elmedina Elmir Elvis Emanuela Emiliya Emina Emir Enis Enisa Enver Ermal Ermin Eszter Eugen
Fatmir Fatos Felicia Ferenc Ferid Fikreta Fitim Flamur Florica Florim Florin Florina Gabi Gabor Galin Gani Gavril Gentiana Georgiana Gheorghe Gjorgji Goran Goranka Gordana Gorica Gyorgy Gyula György
Gábor Hajrija Hamza Haris Hasan Hatidža Horia Hristo Hrvoje Iancu Ibro Igor Ikbala Ildiko Ildikó Iliana Ilie Ilinca Ilir Ioan Ioana Ion Ionel Ionela Ionut Ionuț Irfan Istvan István Iulia Iulian Iva
Ivana Ivaylo Ivica Ivona Jadranka Janos Jasmina Jasminka Jasna Jela Jelka Josip Josipa Jovan Jovana Jozo Jozsef János József Kalin Kata Katalin Katica Kinga Kiril Kosta Krasimir Kresimir Krešimir
Kristijan Krisztina Krsto Kujtim Kushtrim Lajos Laszlo Laurentiu Laurențiu Lazar Lejla Liridon Liridona Liviu Ljiljana Ljubica Ljubomir Ljupco Loredana Lorik Luan Lucian Luka Lulzim Luminita Luminița
Lyubomir László Madalina Magdolna Maida Marcel Marian Mariana Marica Marijan Marijana Marin Marinel Marko Mate Matej Mateja Mato Mensur Merima Merita Mersad Mersiha Mevludin Midhat Mihael Mihaela Mihai
Mihail Mihajlo Mihnea Mihovil Miklos Miklós Milan Milanka Milenko Milica Milorad Milovan Miloš Miodrag Mira Miralem Mircea Mirela Mirjana Mirko Mirsad Mirsada Mirza Mladen Momčilo Monica Muamer Muhamed
Muharem Munira Márton Mădălina Nada Nadira Naim Nebojsa Nebojša Nedim Nedžad Nemanja Nenad Nermin Nermina Nevena Nicolae Nicoleta Nicu Nihad Nikolay Nikolina Ninoslav Novak Oana Octavian Ognjen Orsolya
Osman Ovidiu Paul Petar Petre Petru Petya Piroska Plamen Predrag Qendrim Rade Radmila Radoje Radomir Radostina Radu Rajko Raluca Ranko Rares Rareș Rasim Razvan Refik Rifat Roxana Rumen Rumyana Réka
Răzvan Safet Safeta Sandor Sanel Sanela Sanja Sanjin Saša Sead Sefer Selma Semir Senad Senada Shpresa Shqipe Silviu Simona Skender Slavica Slaviša Slavko Slobodan Slobodanka Snezana Snežana Snježana
Sonja Sorin Sorina Spomenka Srdan Srdjan Srđan Stanko Stefania Stevan Stipe Stjepan Stojan Stoyan Suad Suada Sulejman Svetoslav Szabolcs Szilvia Sándor Tamas Tamás Tatjana Teuta Tiberiu Tihomir Todor
Tomislav Tomo Traian Trajce Tsvetan Tsvetelina Tudor Tünde Valdete Valeriu Valon Vasile Vasilka Vedran Velimir Ventsislav Veronica Vesna Vinko Violeta Viorel Viorica Vjekoslav Vjosa Vlad Vladan Vlado
Vlatko Vojislav Vuk Xhavit Xhevat Yordan Yordanka Zdravko Zehra Zeljko Zhivko Zijad Zita Zlata Zlatan Zlatko Zoltan Zoltán Zoran Zorica Zrinka Zsofia Zsolt Zsófia Šejla Žarko Željka Željko Živko Ștefan
Abramo Adele Adolfo Agostino Alberto Aldo Alessandra Alessandro Alessia Alessio Alfio Alfredo Ambra Angelo Annalisa Annamaria Antonella Antonio Arianna Armando Arturo Assunta Attilio Barbara Beatrice
Benedetta Beniamino Benito Biagio Bruna Calogero Carlotta Carmela Carmelo Carmine Cesare Cinzia Ciro Concetta Cosimo Costanza Cristiano Damiano Daniele Dario Davide Debora Domenica Domenico Donatella
Donato Edoardo Eleonora Eliana Elisabetta Emanuele Emilio Ennio Enza Enzo Ettore Eugenio Fabio Fabiola Fabrizio Fausto Federica Federico Felice Ferruccio Filippo Filomena Flavia Flavio Francesca
Francesco Franco Gabriella Gaetano Gennaro Gerardo Giacomo Giada Gianfranco Gianluca Gianluigi Gianna Gianni Gianpiero Ginevra Gino Giorgia Giorgio Giovanna Giovanni Giulia Giuliana Giuliano Giulio
Giuseppa Giuseppe Giuseppina Grazia Graziella Guglielmo Ilaria Immacolata Ivano Jacopo Lavinia Leonardo Letizia Liliana Livio Lorella Lorenzo Loretta Luciano Lucio Luigi Luigia Marcella Marcello Marco
Mariangela Mariano Massimiliano Massimo Matteo Maura Maurizio Mauro Michela Michelangelo Michele Mirella Nicolò Nunzia Nunzio Orazio Ornella Pamela Paolo Pasquale Patrizia Piera Pierluigi Piero Pietro
Pina Raffaele Raffaella Raimondo Renato Riccardo Rino Roberta Roberto Rocco Romano Rosalba Rosanna Rosaria Rosario Rossella Ruggero Salvatore Samuele Santo Saverio Serena Sergio Silvio Stefano Susanna
Tiziana Tiziano Tommaso Ugo Umberto Valeria Valerio Vincenza Vincenzo Virginia Vito Vittoria Vittorio Viviana
Adamantia Afonso Agustin Agustín Aitor Alba Alejandra Alejandro Alexandros Alexios Alfonso Alonso Alvaro Amparo Anabela Anastasios Andreas Andres Andrés Angeles Angeliki Anselmo Antonia Antonios
Antónia António Apostolos Araceli Areti Ariadna Aristidis Aristoteles Armindo Asunción Athanasios Augusto Baltazar Begoña Benita Bernardo Blanca Caio Candela Carlos Carmen Catalina Cesar Charalampos
Christos Chrysoula Clemente Conceição Consuelo Cristobal Cristóbal Cátia Célia César Despina Dimitra Dimitrios Dimitris Diogo Dionysios Dolores Domingo Duarte Edson Eduardo Efi Efstathios Eftychia
Eirini Eleftheria Eleftherios Eleni Elvira Emiliano Encarnación Enrique Ernesto Esperanza Esteban Estefanía Estela Eulalia Evangelia Evangelos Ezequiel Felipe Fermín Fernanda Fernando Filipa Filipe
Flávio Fotini Fotios Francisca Francisco Fátima Georgia Georgios Giannis Gilberto Giorgos Gonzalo Gonçalo Graça Gregorio Grigorios Guadalupe Guilherme Guillermo Gustavo Hector Helder Heloísa Horacio
Hugo Héctor Iason Ignacio Iker Ilias Inmaculada Inés Inês Ioanna Ioannis Isidro Ismael Iván Iñaki Jaime Javier Jesus Jesús Joao Joaquim Joaquin Joaquín Jorge Jose Josefina José João Juan Juana Julio
Julián Jéssica Júlia Kalliopi Katerina Kiriaki Konstantina Konstantinos Kostas Kyriakos Leandro Lefteris Leticia Letícia Lorenza Lourdes Lucas Luiz Luz Luís Lígia Macarena Maite Makis Manolis Manolo
Manuel Marcela Marcelo Marcos Margarida Margarita Maribel Marios Marisol Marta Martín María Mateo Mateus Mauricio Mercedes Michalis Miguel Milagros Montserrat Márcia Márcio Mário Nacho Natividad
Nektarios Nelson Nerea Nieves Nikolaos Nikos Noelia Nuno Octavio Odysseas Olga Otávio Pablo Paco Paloma Panagiota Panagiotis Panos Paraskevi Patricio Paulo Pavlos Pedro Pelagia Pepe Periklis Petros
Pilar Rafael Rafaela Raimundo Ramiro Ramon Ramón Raquel Raul Raúl Remedios Renan Ricardo Rita Rocio Rocío Rodolfo Rodrigo Rogelio Rogério Ruben Rubén Rui Salvador Santiago Savvas Saúl Sokratis Soledad
Sotiria Sotirios Spyridon Spyros Stamatis Stavros Stavroula Stelios Stylianos Susana Sílvia Taxiarchis Telma Teodoro Teresa Teófilo Thanasis Theodoros Theofilos Thiago Thomais Tiago Trinidad Tânia
Valdir Vangelis Vasco Vasileios Vasiliki Vassilis Vicente Vinícius Vitor Wagner Xanthippi Xavier Ximena Yannis Yolanda Zisis Zoi Zé Álvaro Ángel Ângela
Aarav Aarti Abhijit Abhinav Abhishek Aditi Aditya Ajay Ajit Akash Akhil Akshay Alok Aman Amit Amita Amrita Anand Ananya Anil Anirudh Anita Anjali Ankit Ankita Ankur Anoop Anshul Anuja Anupam Anuradha
Anush Anushka Apoorva Archana Arjun Arun Aruna Arvind Aryan Asha Ashish Ashok Ashwin Atul Avinash Balaji Bharat Bhavana Bhavna Bibek Bikash Binod Bushra Chaminda Chandan Chandra Chetan Deepa Deepak
Deepika Dev Devi Devika Dhruv Dilshan Dinesh Divya Faizan Farhan Ganesh Gaurav Gayatri Geeta Geetha Girish Gopal Gurpreet Hari Harini Harish Harpreet Harsh Harsha Hema Hemant Indira Ishaan Ishita
Jagdish Jaspreet Jatin Jaya Jayant Jyoti Kabir Kailash Kalpana Kamala Karan Karthik Kasun Kavita Kavitha Keshav Kiran Kishore Komal Krishna Krishnan Kugan Kumar Kunal Lakshmi Lalit Lata Madhav Madhuri
Mahesh Malini Mandeep Manish Manisha Manjeet Manoj Mayank Mayur Meena Meenakshi Megha Mehul Mihir Mohan Mohit Mukesh Muthu Nadeem Nakul Namrata Nandini Narayan Narendra Naresh Naveed Naveen Navin
Neelam Neeraj Neha Nidhi Nikhil Nilesh Nirmala Nisha Nishant Nitin Nuwan Padma Pallavi Pankaj Parvati Pooja Prabhu Prabin Pradeep Prakash Pramod Pranav Prasad Prashant Pratik Praveen Preeti Prem Priti
Priya Priyanka Puja Puneet Radha Raghav Rahul Raj Raja Rajan Rajat Rajeev Rajendra Rajesh Rajiv Rakesh Ram Ramesh Ranjit Rashmi Ravi Ravindra Rekha Renu Ritesh Ritu Rohan Rohini Rohit Rubina Ruchi Rupa
Sachin Sagar Sahil Sandeep Sandhya Sanduni Sangeeta Sanjana Sanjay Sanjeev Santosh Sapna Saravanan Sarita Satish Saurabh Savita Seema Selvam Shabana Shalini Shankar Sharad Shashi Shazia Shikha Shilpa
Shiva Shivani Shobha Shreya Shruti Shubham Shyam Siddharth Simran Sita Sivakumar Smita Sneha Sonal Sonali Sonia Sridhar Srinivas Subhash Sudha Sudhir Sujan Suman Sumit Sunil Sunita Suresh Surya Sushant
Sushil Sushma Swapnil Swati Tanvi Tanya Tara Tejas Tharindu Uday Uma Umesh Usha Usman Vaishali Vandana Varsha Varun Vasant Vathani Venkat Venkatesh Vidya Vijay Vikas Vikram Vimal Vinay Vineet Vinod
Vipin Vishal Vishnu Vivek Waqas Yash Yogesh Zara Zeeshan Zubair
Agung Aiko Akira An Anh Aung Bao Bayani Binh Budi Bình Bích Chaiya Chau Chen Chi Châu Cuong Cường Dalisay Dang Dao Dewi Diep Dinh Dongmei Duc Dung Duong Dũng Dương Eunji Fang Fei Giang Guang Ha Hai
Haiyan Hang Hanh Hao Haruka Haruto Hieu Hiroko Hiroshi Hiếu Hoa Hoai Hoan Hoang Hong Hongmei Hoàng Htun Hue Hui Hung Huong Huy Huyen Huyền Huệ Hyejin Hà Hùng Hương Hạnh Hải Hằng Hồng Indah Jaehyun
Jiahao Jian Jianguo Jihoon Jimin Jing Jingjing Jisoo Joko Jomar Jun Junho Junjie Kanya Kaori Kazuo Keiko Kenji Kenta Khanh Khoa Khoi Khánh Kien Kieu Kiều Lam Lan Lei Lien Lihua Linh Liên Loan Loc Long
Luong Luyen Ly Lân Lộc Mai Maricel Mariko Masako Mei Meiling Michiko Minako Ming Mingyu Minh Minho Minji Minjun My Mỹ Na Nam Naoko Nattaya Nga Ngan Nghia Nghĩa Ngoc Ngozi Nguyet Ngân Ngọc Nhan Nhi Nhu
Nhung Ning Noriko Oanh Peng Phat Phong Phuc Phung Phuong Phúc Phương Putri Qiang Qing Quan Quang Quoc Quy Quyen Quynh Quyên Quốc Quỳnh Rizki Rommel Rong Rowena Ruolan Ryo Sakura Satoshi Sen Seojun
Seoyeon Shinji Shu Sinh Siriporn Siti Siyu Somchai Somsak Son Soojin Sooyoung Sungmin Supaporn Sơn Tai Takashi Takeshi Tam Tan Tao Thach Thai Thang Thanh Thao Thi Thien Thinh Thiri Thiên Tho Thoa Thom
Thu Thuan Thuong Thuy Thuận Thái Thùy Thúy Thảo Thắng Thị Thủy Tien Tiến Toan Tomoko Toàn Tra Tram Trang Tri Trinh Trung Truong Trâm Trường Tu Tuan Tung Tuyen Tuyet Tuyết Tuấn Tâm Tân Tùng Uyen Uyên
Van Viet Vinh Việt Vuong Vân Wahyu Wei Weiwei Wenjie Xia Xiang Xiao Xiaoling Xiaoming Xin Xinyi Xiu Xuan Xuemei Xuân Yan Yang Yen Ying Yingying Yoko Yong Yoshiko Yu Yuan Yue Yuki Yumi Yuna Yến Zhen
Zhiwei Zihan Đức
Abdirahman Abebe Abena Abeni Abiodun Abiola Abshir Abukar Achieng Adaeze Adama Ade Adebayo Adeola Adjoa Adwoa Afia Afua Aisha Aissatou Akin Akinyi Akosua Akua Alemayehu Alhassan Alioune Almaz Ama
Amadou Amara Amare Aminata Anan Angesom Araba Asante Assane Assefa Awa Awet Ayaan Ayanda Ayo Ayodele Ayomide Baba Babacar Bahati Bamidele Berhane Bintou Bisi Boubacar Cabdi Chiamaka Chibueze Chidi
Chidinma Chika Chinedu Chinonso Chinwe Chioma Chukwudi Chukwuemeka Coumba Dawit Deeqa Demba Desta Diallo Djibril Ebele Ebo Efua Ekene Ekow Ekua Emeka Enyonam Esi Eyob Faduma Fanta Fatoumata Fikadu
Filmon Folake Folasade Fowsiya Freweini Funmilayo Gebre Genet Getachew Girma Haben Habtom Hailu Halimo Hamadou Hodan Ifeanyi Ifeoma Ifrah Ikenna Ilhaan Issouf Jabari Jelani Jomo Kebede Kelechi Khadim
Khadra Kidane Koffi Kofi Kojo Kossi Kwabena Kwadwo Kwaku Kwame Kwasi Kwesi Lamin Lamine Lemlem Liban Luwam Mahad Makena Mamadou Mandla Mariama Mariatou Mbali Medhanie Mekonnen Meron Mewael Moussa
Mulugeta Muna Musa Mussie Mwangi Nafi Nana Ndeye Negasi Nimco Njoroge Nkechi Nkosazana Nneka Nomsa Nonso Obinna Olamide Olufemi Olumide Oluwaseun Oluwaseyi Oumar Ousmane Paapa Rahel Robel Saba Sagal
Saidou Saikou Samrawit Sarjo Segun Selam Selamawit Semhar Senait Seydou Shewit Sibusiso Simba Sipho Solomon Souleymane Sunday Tadesse Tafari Tamrat Tekle Temitope Tendai Tesfay Tesfaye Thabo Thandi
Thandiwe Themba Tirunesh Tobechukwu Toyin Tsegay Tsehay Tunde Uche Uchenna Ugochukwu Wangari Wanjiku Warsame Winta Wole Yaa Yaw Yemi Yemisi Yodit Yohannes Yonas Yordanos Yusra Zahra Zenebe Zola Zuri
Agathe Aidan Aiden Aino Alain Alan Alastair Alec Alfie Alison Allan Allison Amanda Amandine Amber Amelia Amy Amélie Anaïs Anders Andrew Andy Angie Angus Annabel Annika Anthony Antoine Antti Archie
Arnaud Ashleigh Ashley Astrid Audrey Aurelie Aurélie Austin Ava Baptiste Barry Beatrix Becky Belinda Bengt Benoit Benoît Bente Bernice Bertrand Beth Bethany Beverley Bill Billy Blake Bob Bobby Bonnie
Brad Bradley Bram Brandon Brenda Brendan Brett Brian Bridget Brittany Brooke Bruce Bryan Bérénice Caitlin Cameron Camille Candice Carl Carol Caroline Carrie Cas Casey Catherine Cathy Cecilia Cedric
Chad Chantal Charlene Charles Charlie Chelsea Cheryl Chloe Christelle Christophe Ciara Cindy Claire Clare Clarence Clifford Clive Clotilde Clément Cody Colin Colleen Connor Conor Corentin Courtney
Craig Crystal Curtis Cynthia Cyril Cécile Cédric Daan Daisy Dale Damien Damon Danielle Darren Dave Dawn Dean Debbie Deborah Declan Delphine Denise Derek Desmond Diane Didier Dominic Dominique Donald
Donna Dorothy Doug Douglas Duncan Dustin Dylan Eamon Earl Eddie Edward Eero Eileen Elaine Eleanor Elijah Elin Elina Elizabeth Ellie Elliot Ellis Elodie Elsie Emmanuel Emmanuelle Emmett Eric Erica Erin
Erland Ethan Eunice Evan Eve Fabien Fabrice Faith Femke Fergus Finlay Fiona Fleur Florence Frances Francine Francis Francoise François Françoise Freddie Frederic Freja Frédéric Gail Gareth Garry Gary
Gavin Gaël Gaëlle Gemma Geneviève Geoff Geoffrey George Georgina Gerard Gijs Gilbert Gilles Gillian Gisèle Gladys Glen Glenn Gordon Grace Graham Grant Greg Gregory Guillaume Gunilla Gustaf Guy Gwen
Gérard Hailey Hannah Hanneke Harold Harriet Harrison Hayley Hazel Heather Heikki Helen Herbert Hervé Hilary Holly Hope Howard Hugh Hugues Hunter Håkan Hélène Iain Ian Ilse Imogen Ineke Ingvild Inès
Isaac Isabelle Isla Jack Jackie Jackson Jacob Jacques Jade Jake James Jamie Jane Janet Janice Jared Jari Jason Jay Jean Jean-Claude Jean-Luc Jean-Marc Jean-Michel Jean-Pierre Jeanne Jeff Jeffrey Jenna
Jennifer Jeroen Jerome Jerry Jesse Jill Jillian Jim Jimmy Joan Joanne Jodie Joe Joel Joey Joke Jon Jordan Joris Jorunn Josiane Joy Joyce Judy Juha Jukka Juliette June Jérôme Kaisa Kajsa Karen Kate
Katherine Kathryn Kathy Katie Kayla Keeley Keith Kelly Kelvin Ken Kenneth Kerry Kieran Kimberly Kimmo Kirsty Kjell Koen Kristen Kristin Kristoffer Kyle Laetitia Lance Larry Lauren Laurence Laurent
Lawrence Leah Lee Leigh Lennart Leonard Leroy Leslie Lewis Liam Lieke Lindsay Lindsey Linnéa Logan Lorraine Louis Loïc Luc Lucien Lucinda Ludovic Luke Lynn Léa Maarten Mabel Mackenzie Madeleine Madison
Mads Maeve Magnus Mandy Manon Marc Marcia Marcus Margaret Margaux Marguerite Marieke Marilyn Marjatta Marjorie Mark Marloes Marsha Martyn Mary Mason Mathieu Mathilde Matt Matthew Matthieu Matti Maureen
Maxime Maxine Megan Melvin Meredith Mervyn Michèle Mieke Mikkel Mikko Miles Millie Minna Mireille Mitchell Molly Monique Morgan Morten Muriel Mylène Myra Mélanie Nadège Nancy Naomi Natasha Nathalie
Nathan Nathaniel Neil Niall Niamh Nicholas Nick Nicky Nigel Noel Norman Océane Oddvar Odile Oisin Oliver Olivia Olivier Oonagh Owen Paddy Paige Pam Pascale Pat Patsy Patti Patty Pekka Penelope Penny
Percy Pete Phil Philippa Philippe Phoebe Phyllis Pierre Pieter Pirjo Poppy Quentin Rachel Ragnhild Ralph Randy Raphaël Rasmus Ray Raymond Rebecca Reece Reginald René Rhiannon Rhona Rhys Rich Riitta Rob
Robbie Rodney Roisin Romain Ron Ronan Rory Rosalind Rose Rosie Ross Rowan Roy Ruby Russell Ruud Ryan Régis Rémi Sabine Sally Sam Sander Sandrine Sandy Sanna Sanne Saoirse Satu Scott Seamus Sean Serge
Shane Shannon Sharon Shaun Shauna Sheila Shelley Shirley Sigurd Siobhan Siv Sjoerd Solange Sophie Spencer Stacey Stan Stanley Steinar Stephen Stewart Stuart Stéphane Stéphanie Sue Summer Suzanne Suzie
Svein Sydney Sylvain Sylvia Sylvie Sébastien Søren Tamsin Tania Tapio Tarja Ted Terence Terri Terry Thibault Thierry Thijs Théo Tiffany Tiina Timo Timothy Tineke Toby Todd Torbjørn Tracey Tracy Travis
Trevor Trish Tristan Trond Troy Tuomas Tyler Ulrika Valerie Valérie Vaughan Vernon Ville Vince Virginie Vivienne Véronique Wade Wallace Warren Wayne Wendy Wesley Whitney Will Willemijn William Willie
Wim Wouter Yann Yves Yvette Zachary Zack Zoe Élodie Éléonore Émilie Étienne Øyvind
`;
