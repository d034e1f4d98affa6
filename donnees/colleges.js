/* Les collèges publics et privés sous contrat de la rentrée 2022. Source : ministère de
   l’Éducation nationale (DEPP), jeu ouvert sur l’indice de position sociale des collèges,
   Licence Ouverte 2.0. Réduit par « make annuaire » : noms remis en minuscules, accents perdus
   non rétablis, lettre de l’UAI ôtée (elle se calcule). Une ligne « = » donne les trois premiers
   chiffres des UAI qui suivent ; puis commune|nom|quatre derniers chiffres, « * » s’il est
   privé|élèves. Une commune vide est celle de la ligne d’avant. Au nom il manque « Collège », ou
   « Collège privé » s’il commence par « ~ », rien s’il commence par « ! ». */
window.annuaire.recevoir(2022, `
=001
Amberieu-en-Bugey|Saint-Exupery|0002|686
|~Sainte-Marie|0076*|408
Arbent|Jean Rostand|0987|635
Artemare|du Valromey|0794|201
Bage-Dommartin|Roger Poulnard|0005|540
Belley|Sabine Zlatin|1067|878
|~Ensemble Scolaire Lamartine|1150*|372
Beynost|Louis Armstrong|1360|374
Bourg-en-Bresse|Thomas Riboud|1275|512
|Victoire Daubie|0974|568
|de Brou|0823|446
|du Revermont|0018|519
|~Jeanne d’Arc|0080*|335
|~Saint-Joseph|0079*|446
|~Saint-Pierre|0082*|808
Briord|Chartreuse de Portes|1429|595
Ceyzeriat|Lucie Aubrac|1387|602
Chatillon-sur-Chalaronne|Eugene Dubois|0821|573
|~Saint-Charles|0084*|186
Coligny|Le Grand Cedre|1071|252
Culoz|Henry Dunant|0022|434
Dagneux|Marcel Ayme|1142|532
|~Saint-Louis|0083*|726
Divonne-les-Bains|Marcel Anthonioz|1011|354
Feillens|~Saint-Charles|0086*|444
Ferney-Voltaire|International|0896|888
Gex|Georges Charpak|0024|756
|~Jeanne d’Arc|0088*|862
Jassans-Riottier|Leon Marie Fournet|1193|537
Lagnieu|Paul Claudel|0026|777
Leyment|de La Plaine de l’Ain|1300|640
Marboz|~Saint-Pierre|0089*|102
Meximieux|Vaugelas|0041|884
Miribel|Anne Frank|0964|513
|~Saint-Joseph|1151*|321
Montceaux|du Val de Saone|1415|678
Montluel|Emile Cizain|0796|658
Montreal-la-Cluse|Theodore Rosset|1325|632
Montrevel-en-Bresse|!Collège|0895|721
Nantua|Xavier Bichat|1068|282
Oyonnax|Ampere|0802|737
|Louis Lumiere|0035|582
|~Saint-Joseph|0092*|487
Peron|Le Paruthiol|1388|760
Peronnas|Les Cotes|0938|600
Plateau-d’Hauteville|Paul Sixdenier|0025|329
Poncin|Roger Vailland|0036|411
Pont-de-Vaux|Antoine Chintreuil|1070|410
Pont-de-Veyle|George Sand|0820|468
Pont-d’Ain|Louise de Savoie|0037|568
Prevessin-Moëns|Le Joran|1301|723
Reyrieux|Jean Compagnon|1338|605
Saint-Andre-de-Corcy|de La Dombes|1257|569
Saint-Denis-les-Bourg|Yvon Morandat|1333|490
Saint-Didier-sur-Chalaronne|~Saint-Joseph|0095*|533
Saint-Genis-Pouilly|Jacques Prevert|0975|422
Saint-Rambert-en-Bugey|de l’Albarine|0039|283
Saint-Trivier-de-Courtes|Louis Vuitton|0040|264
Thoissey|Bel Air|0042|503
Trevoux|Jean Moulin|0066|731
|~de La Sidoine|0097*|648
Valserhone|Louis Dumont|1066|537
|Saint-Exupery|0008|574
Villars-les-Dombes|Leon Comas|0939|590
Vonnas|du Renon|0046|395
=002
Anizy-le-Grand|Louis Sandras|0002|507
Beaurevoir|Josquin des Pres|0004|274
Belleu|Jean Mermoz|1659|472
Bohain-en-Vermandois|Henri Matisse|0007|377
|~Saint-Antoine A Bohain en Vermandois|2131*|195
Braine|Pierre et Marie Curie|0009|492
Charly-sur-Marne|Francois Truffaut|0011|751
Charmes|~Lacordaire|0467*|78
Chateau-Thierry|Jean Racine|1724|577
|Jean Rostand|1826|741
|~Saint-Joseph|0468*|296
Chauny|Jacques Cartier|0015|429
|Victor Hugo|1493|481
|~Saint-Charles|0469*|222
Conde-en-Brie|de La Faye|0016|347
Corbeny|Leopold Senghor|0017|377
Coucy-le-Chateau-Auffrique|Leon Droussent|0018|357
Crecy-sur-Serre|Charles Brazier|1721|352
Cuffies|Maurice Wajsfelner|1491|403
Fere-en-Tardenois|Anne de Montmorency|0024|448
Flavy-le-Martel|Jacques Prevert|1593|422
Fontaine-les-Vervins|~Saint-Joseph|0470*|181
Fresnoy-le-Grand|Villard de Honnecourt|1661|367
Gauchy|Paul Eluard|1494|427
Guise|Camille Desmoulins|0030|337
|~Jeanne d’Arc|0483*|117
Harly|Anne Frank|1534|388
Hirson|Georges Cobast|0075|457
|~de l’Enfant Jesus|0484*|127
La Capelle|Pierre Sellier|1595|272
|~Sacre Coeur|0479*|72
La Fere|Marie de Luxembourg|1518|391
Laon|Charlemagne|0090|654
|Jean Mermoz|1598|535
|Les Freres Le Nain|1685|600
|~La Providence|0471*|218
Le Nouvion-en-Thierache|Colbert Quentin|0039|293
Liesse-Notre-Dame|~Notre-Dame de Liesse|0472*|143
Marle|Jacques Prevert|1778|266
Montcornet|Charles de Gaulle|1489|183
Moy-de-l’Aisne|Suzanne Deutsch de La Meurthe|0037|353
Neuilly-Saint-Front|Joseph Boury|0038|369
Ribemont|Antoine Nicolas de Condorcet|1689|320
Rozoy-sur-Serre|Jules Ferry|0043|150
Sains-Richaumont|Quentin de La Tour|0044|155
Saint-Gobain|de La Chesnoye|0046|278
Saint-Michel|Cesar Savart|1663|184
Saint-Quentin|Gabriel Hanotaux|0055|356
|Henri Martin|1823|428
|Jean Moulin|0076|295
|Marthe Lefevre|0056|314
|Montaigne|0054|297
|Pierre de La Ramee|0080|432
|~Saint-Jean La Croix|0473*|816
Sissonne|Froehlicher|1686|434
Soissons|Gerard Philipe|1492|493
|Lamartine|1535|391
|Saint-Just|1691|449
|~Saint-Paul|1525*|685
|~sous Contrat Saint-Vincent de Paul|2180*|32
Tergnier|Joliot Curie|0063|702
|~Pere Joseph Wresinski|2113*|88
Vailly-sur-Aisne|Alan Seeger|0065|244
Vermand|Marcel Pagnol|0066|372
Vervins|Condorcet|0067|413
Vic-sur-Aisne|La Feuillade|1722|382
Villeneuve-Saint-Germain|Louise Michel|1490|309
Villeneuve-sur-Aisne|Alexandre Dumas|0029|335
Villers-Cotterets|Francois 1er|1989|345
|Max Dussuchal|1688|473
Wassigny|Simone Veil|0072|214
=003
Bellenaves|Jean Baptiste Desfilhes|0001|311
Bellerive-sur-Allier|Jean Rostand|0002|461
Bourbon-l’Archambault|Achille Allier|0004|251
Cerilly|Francois Peron|0005|99
Commentry|Emile Male|0890|368
Cosne-d’Allier|Emile Guillaumin|0009|240
Cusset|Maurice Constantin Weyer|0010|710
|~Saint-Joseph|0979*|471
Desertines|Marie Curie|0860|505
Domerat|Louis Aragon|0956|337
Dompierre-sur-Besbre|Louis Pergaud|0013|353
Doyet|Ferdinand Dubreuil|0015|135
Gannat|Joseph Hennequin|0017|421
|~Sainte-Procule|0980*|142
Huriel|George Sand|0018|285
Jaligny-sur-Besbre|des Chenevieres|0019|143
Lapalisse|Lucien Colon|0092|378
Le Donjon|Victor Hugo|0014|104
Le Mayet-de-Montagne|Jules Verne|0023|177
Lurcy-Levis|Andre Boutry|0021|158
Marcillat-en-Combraille|de La Combraille|0022|99
Montlucon|Jean Jacques Soulier|0091|539
|Jean Zay|0030|283
|Jules Ferry|0758|456
|Jules Verne|0119|179
|~Saint-Joseph|0981*|280
Montmarault|Jeanne Cluzel|0035|150
Moulins|Anne de Beaujeu|0062|584
|Charles Peguy|0039|527
|Emile Guillaumin|0838|477
|~Saint-Benoit|0081*|235
Neris-les-Bains|Francois Rabelais|0042|242
Saint-Germain-des-Fosses|Jean de La Fontaine|0043|316
Saint-Pourcain-sur-Sioule|Blaise de Vigenere|0892|418
|~Notre-Dame des Victoires|0104*|140
Saint-Yorre|Victor Hugo|1010|288
Tronget|Charlotte Delbo|0046|153
Vallon-en-Sully|Alain Fournier|0047|205
Varennes-sur-Allier|Antoine de Saint-Exupery|0048|392
Vichy|Jules Ferry|0050|488
|Les Celestins|0049|309
|~Saint-Dominique|0070*|405
Yzeure|Francois Villon|0837|617
=004
Annot|Emile Honnoraty|0001|108
Banon|du Pays de Banon|0002|139
Barcelonnette|Andre Honnorat|0419|232
Castellane|du Verdon|0004|149
Chateau-Arnoux-Saint-Auban|Camille Reymond|0052|616
Digne-les-Bains|Gassendi|0022|602
|Maria Borrely|0044|353
|~Le Sacre Coeur|0461*|238
Forcalquier|Henri Laugier|0382|449
La Motte-du-Caire|Marcel Massot|0014|84
Manosque|Jean Giono|0055|546
|Le Mont d’Or|0013|286
|~Saint-Charles|0462*|446
|!Eipaca|0587|353
Oraison|Docteur Jean Marc Gaspard Itard|0051|384
Riez|Maxime Javelly|0017|280
Saint-Andre-les-Alpes|Rene Cassin|0019|182
Sainte-Tulle|Pierre Girardot|0524|502
Seyne|Marcel Andre|0021|98
Sisteron|Paul Arene|0420|540
Volx|Andre Ailhaud|0535|457
=005
Briancon|Climatique Vauban|0043|421
|Les Garcins|0519|539
Embrun|Les Ecrins|0023|493
Gap|Centre|0010|475
|Mauzan|0025|568
|de Fontreyne|0480|685
|~Saint-Joseph|0562*|580
Guillestre|des Hautes Vallees|0013|302
La Batie-Neuve|Simone Veil|0639|343
Laragne-Monteglin|Les Hauts de Plaine|0452|304
L’Argentiere-la-Bessee|Les Giraudes|0409|249
Saint-Bonnet-en-Champsaur|Vivian Maier|0019|439
Serres|Alexandre Correard|0520|126
Tallard|Marie Marvingt|0638|308
Veynes|Francois Mitterrand|0022|277
=006
Antibes|Fersen|0083|496
|La Fontonne|1133|312
|Pierre Bertone|0842|693
|Roustan|0076|371
|Sidney Bechet|0795|341
|~Mont Saint-Jean|1456*|385
|~Notre-Dame de La Tramontane|1119*|592
|~Saint-Philippe Neri|0823*|234
Beaulieu-sur-Mer|Jean Cocteau|1209|561
Beausoleil|Bellevue|1278|468
Biot|l’Eganaude|1670|600
Breil-sur-Roya|l’Eau Vive|0008|122
Cagnes-sur-Mer|Andre Malraux|1737|549
|Jules Verne|1280|686
|Les Breguieres|0911|542
Cannes|Capron|1342|441
|Gerard Philipe|1174|481
|Les Muriers|0799|817
|Les Vallergues|1279|489
|~Jenny Dagul|2122*|50
|~Sainte-Marie|0720*|663
|~Stanislas|1457*|1010
Carros|Paul Langevin|1130|777
Contes|Vallees du Paillon R Carles|0019|776
Grasse|Canteperdrix|1244|756
|Carnot|1240|487
|Les Jasmins Sainte-Marguerite|1668|515
|Saint-Hilaire|0021|444
|~Fenelon|1459*|871
La Colle-sur-Loup|La Colle sur Loup|1376|740
La Trinite|La Bourgade|0910|593
Le Cannet|Emile Roux|1723|512
|Pierre Bonnard|1239|715
Le Rouret|Le Pre des Roures|1853|695
L’Escarene|Francois Rabelais|1826|354
Mandelieu-la-Napoule|Albert Camus|1175|612
|Les Mimosas|1924|539
Menton|Andre Maurois|1238|661
|Guillaume Vento|1824|774
|~Notre-Dame du Sacre Coeur|0744*|334
Mouans-Sartoux|La Chenaie|1795|704
Mougins|Les Campelieres|1068|738
Nice|Alphonse Daudet|1002|612
|Antoine Risso|0045|469
|Frederic Mistral|0840|829
|Henri Matisse|1006|1040
|International Joseph Vernier|0085|588
|Jean Giono|0084|683
|Jean Henri Fabre|0841|699
|Jean Rostand|1003|466
|Jules Romains|1129|477
|Louis Nucera|1001|661
|Maurice Jaubert|1131|780
|Parc Imperial|1339|889
|Port Lympia|1277|775
|Raoul Dufy|0048|964
|Roland Garros|0086|623
|Segurane|0032|592
|Simone Veil|0838|489
|Valeri|0050|781
|l’Archet|1694|790
|~Blanche de Castille|0676*|344
|~Don Bosco|0679*|464
|~Nazareth|0745*|360
|~Or Torah|1772*|98
|~Saint-Barthelemy|1127*|488
|~Saint-Joseph|0681*|266
|~Sasserno|1460*|673
|~Stanislas|1461*|592
|~du Colombier Sainte-Therese|0753*|361
|privée Kerem Menahem|1722*|69
Pegomas|Arnaud Beltrame|2181|555
Peymeinade|Paul Arene|1796|694
Puget-Theniers|Auguste Blanqui|0061|249
Roquebilliere|La Vesubie Jean Salines|1237|243
Roquebrune-Cap-Martin|~Institution Saint-Joseph Carnoles|1458*|531
Roquefort-les-Pins|Cesar|2056|716
Saint-Etienne-de-Tinee|Jean Franco|0063|195
Saint-Jeannet|des Baous|1666|804
Saint-Laurent-du-Var|Joseph Pagnol|1134|682
|Saint-Exupery|1738|617
Saint-Martin-du-Var|Ludovic Brea|1400|520
Saint-Sauveur-sur-Tinee|Saint-Blaise|0066|185
Saint-Vallier-de-Thiey|de Saint-Vallier de Thiey|1986|441
Sospel|Jean Medecin|0067|184
Tende|Jean Baptiste Rusca|0072|74
Tourrette-Levens|Rene Cassin|0068|726
Valbonne|International|2011|700
|Niki de Saint-Phalle|1925|815
Vallauris|Pablo Picasso|1211|882
Vence|La Sine|1135|774
Villeneuve-Loubet|Romee de Villeneuve|1825|617
=007
Annonay|La Lombardiere|1300|451
|Les Perrieres|1156|813
|~Notre-Dame|0059*|601
|~Sacre Coeur|0060*|694
Aubenas|Roqua|1169|589
|de Jastres|1245|274
|~Saint-Francois d’Assise|0062*|728
Bourg-Saint-Andeol|Le Laoul|0006|555
|~Marie Rivier|0860*|522
Cruas|Albert Mercoyrol|0010|239
Guilherand-Granges|Charles de Gaulle|0011|607
Joyeuse|Vallee de La Beaume|0012|274
La Voulte-sur-Rhone|Les Trois Vallees|0042|537
Lamastre|du Vivarais|0872|205
|~Charles de Foucauld|1168*|103
Largentiere|La Segaliere|0017|180
|~Le Portalet Notre-Dame|0080*|206
Le Cheylard|des Deux Vallees|0849|243
|~Saint-Louis Les Maristes|0861*|131
Le Pouzin|Alex Mezenc|0019|273
Le Teil|Marcel Chamontin|0847|615
|~Ensemble Bienheureux Gabriel Longueville|0864*|187
Les Vans|Leonce Vieljeux|0037|285
Montpezat-sous-Bauzon|Joseph Durand|0018|207
Privas|Bernard de Ventadour|1246|951
|~Sacre Coeur|1281*|202
Ruoms|~Saint-Joseph|0863*|220
Saint-Agreve|Louis Jouvet|0023|93
Saint-Cirgues-en-Montagne|de La Montagne Ardechoise|0024|87
Saint-Peray|de Crussol|1320|512
Saint-Sauveur-de-Montagut|de l’Eyrieux|0025|186
Satillieu|~Saint-Joseph en Val d’Ay|0086*|241
Tournon-sur-Rhone|Marie Curie|0848|877
|~Notre-Dame|0092*|488
|~Saint-Louis|1192*|543
Vallon-Pont-d’Arc|Henri Ageron|0035|373
Vals-les-Bains|Georges Gouy|0846|316
Vernoux-en-Vivarais|Docteur Pierre Delarbre|0890|231
Villeneuve-de-Berg|Laboissiere|0040|399
=008
Asfeld|Multisite Asfeld Chateau Porcien|1102|471
Attigny|Eva Thome|1100|294
Bogny-sur-Meuse|Jules Ferry|0105|187
Carignan|Jeanne Melin Carignan|1099|362
Charleville-Mezieres|Arthur Rimbaud|0035|343
|Bayard|0954|297
|Fred Scamaroni|0079|244
|Jean Mace|0011|393
|Jean de La Fontaine|0829|232
|Leo Lagrange|0925|277
|Roger Salengro|0894|345
|Rouget de Lisle|0068|199
|~Notre-Dame|0994*|358
|~Saint-Jean Baptiste de La Salle|0084*|664
Douzy|Marie Helene Cardot|0016|313
Fumay|Les Aurains|0017|251
Givet|Givet|0948|346
Grandpre|de l’Argonne|1096|110
Juniville|de La Retourne|0021|316
Montherme|Les Deux Vallees|0827|224
Nouvion-sur-Meuse|du Val de Meuse|0896|371
Nouzonville|Jean Rogissart|0036|298
Raucourt-et-Flaba|Raucourt|1103|260
Rethel|Robert de Sorbon|0897|381
|~Sainte-Therese|0088*|188
Revin|George Sand|0949|317
Rimogne|du Blanc Marais|0042|315
Rocroi|Andree Vienot|1098|197
Sault-les-Rethel|Valliere|0909|374
Sedan|Elisabeth de Nassau|0046|252
|Le Lac|0826|288
|Turenne|0910|329
|~Mabillon|0995*|521
Signy-le-Petit|Multisite Signy Le Petit Liart|1105|281
Signy-l’Abbaye|Signy l’Abbaye|1104|332
Villers-Semeuse|Jules Leroux|1001|316
Vireux-Wallerand|Charles Bruneau|0052|187
Vouziers|Paul Drouot|1097|363
|~Saint-Louis|0089*|157
Vrigne-aux-Bois|Pasteur|0839|348
=009
Ax-les-Thermes|Mario Beulaygue|0001|166
Foix|Lakanal|0478|868
Lavelanet|Louis Pasteur|0490|222
|Victor Hugo|0007|268
Le Mas-d’Azil|Andre Saint-Paul|0010|273
Lezat-sur-Leze|Francois Verdier|0009|387
Mazeres|Gaston Febus|0012|318
Mirepoix|Mirepoix|0573|486
Pamiers|Joseph Paul Rambaud|0056|555
|Pierre Bayle|0055|656
|~Jean XXIII|0037*|421
|~Notre-Dame|0591*|336
Saint-Girons|Mont Valier|0574|557
|~du Sacre Coeur|0038*|74
Saverdun|du Girbet|0023|321
Seix|Jules Palmade|0025|125
Tarascon-sur-Ariege|Sabarthes Montcalm|0546|461
=010
Aix-Villemaur-Palis|d’Othe et Vanne|0806|428
Arcis-sur-Aube|de La Voie Chatelaine|0665|559
Bar-sur-Aube|Gaston Bachelard|0902|434
Bar-sur-Seine|Public Paul Portier|0005|567
|~Henri Breton|0745*|156
Bouilly|Max Hutin|0765|609
Brienne-le-Chateau|Julien Regnier|0007|403
Chaource|Amadis Jamyn|0008|168
Ervy-le-Chatel|Eugene Belgrand|0010|241
La Chapelle-Saint-Luc|Albert Camus|0009|590
|Pierre Brossolette|0807|544
Lusigny-sur-Barse|Charles Delaunay|0033|499
Marigny-le-Chatel|Jean Moulin|0011|352
Mery-sur-Seine|Pierre Labonde|0785|459
Mesnil-Saint-Loup|~Saint-Loup|0051*|117
Nogent-sur-Seine|Jean Jaures|0786|537
Piney|des Roises|0013|316
Pont-Sainte-Marie|Eureka|1031|610
Romilly-sur-Seine|Le Noyer Marchand|0905|537
|Paul Langevin|0787|584
|~Saint-Joseph|0054*|331
Saint-Andre-les-Vergers|de La Villeneuve|0019|535
Sainte-Savine|Paul Langevin|0664|637
|~Louis Brisson|0055*|234
Troyes|Beurnonville|0031|473
|Les Jacobins|0038|499
|Marie Curie|0081|856
|Pierre et Francois Pithou|0947|492
|~Marguerite Bourgeoys|0056*|234
|~Saint-Bernard|0962*|474
|~Saint-Dominique Savio|0058*|282
|~Saint-Francois de Sales|0961*|394
|~Saint-Pierre en l’Isle|0057*|351
Vendeuvre-sur-Barse|Nicolas Bourbon|0028|242
=011
Bram|Saint-Exupery|0676|599
Capendu|de l’Alaric|0003|318
Carcassonne|Alain|0037|377
|Andre Chenier|0010|336
|Jules Verne|0672|680
|Le Bastion|0666|565
|Varsovie|0665|687
|de Grazailles|0810|622
|~Jeanne d’Arc|0044*|572
Castelnaudary|Blaise d’Auriol|0011|328
|Les Fontanilles|0825|639
|~Jeanne d’Arc|0896*|127
Chalabre|Antoine Pons|0870|80
Couiza|Jean Baptiste Bieules|0015|263
Coursan|Les Mailheuls|0067|680
Cuxac-Cabardes|Antoine Courriere|0721|325
Lezignan-Corbieres|Joseph Anglade|0686|689
|Rosa Parks|1051|447
|~l’Amandier|1034*|270
Limoux|Joseph Delteil|0859|959
|~Saint-Joseph de Cluny|0052*|127
Narbonne|Cité|0025|458
|Georges Brassens|0068|491
|Jules Ferry|0026|646
|Montesquieu|0788|537
|Victor Hugo|0021|639
|~Institution Sevigne|0049*|813
Port-la-Nouvelle|La Nadiere|0725|347
Quillan|Michel Bousquie|0675|105
Rieux-Minervois|Pierre et Marie Curie|0667|385
Saint-Nazaire-d’Aude|Marcelin Albert|1015|597
Sigean|des Corbieres Maritimes|0724|584
Trebes|Gaston Bonheur|0674|361
=012
Baraqueville|Albert Camus|0032|434
|~Notre-Dame|0080*|68
Belmont-sur-Rance|~Saint-Michel|0081*|161
Capdenac-Gare|Voltaire|0002|248
|~Saint-Louis|0082*|144
Cassagnes-Begonhes|~Sainte-Marie|0084*|92
Cransac|Jean Jaures|0004|119
Decazeville|Paul Ramadier|0622|427
|~Sainte-Foy|1257*|138
Espalion|Louis Denayrouze|1176|363
|~Immaculee Conception|1258*|211
La Fouillade|~Saint-Dominique|0090*|98
Laguiole|~Saint-Matthieu|0091*|72
Laissac-Severac-l’Eglise|~Sacre Coeur|0078*|134
Marcillac-Vallon|Kervallon|0011|326
|~Saint-Joseph|0092*|247
Millau|Marcel Aymard|0878|941
|~Jeanne d’Arc|1259*|581
Mur-de-Barrez|du Carladez|0016|112
Naucelle|Jean Boudou|0017|161
|~Saint-Martin|1174*|79
Onet-le-Chateau|Les Quatre Saisons|1273|431
|~Saint-Viateur Canaguet|1500*|307
Pont-de-Salars|Jean Amans|0018|346
Requista|Celestin Sourezes|0019|157
|~Saint-Louis|0068*|46
Rieupeyroux|Lucie Aubrac|0020|137
|~Dominique Savio|0055*|100
Rignac|Georges Rouquier|0021|359
|~Jeanne d’Arc|0070*|163
Rodez|Amans Joseph Fabre|0101|731
|Jean Moulin|1133|366
|~Saint-Joseph La Salle|1430*|842
Saint-Affrique|Jean Jaures|1297|438
|~Jeanne d’Arc|1256*|261
Saint-Amans-des-Cots|de La Viadene|1295|160
Saint-Geniez-d’Olt-et-d’Aubrac|Denys Puech|0028|141
Salles-Curan|~des Monts et Lacs|0077*|116
Severac-d’Aveyron|Jean d’Alembert|0029|175
Villefranche-de-Rouergue|Carco|1213|588
|~Saint-Joseph|1255*|334
=013
Aix-en-Provence|Arc de Meyran|1712|550
|Campra|2325|421
|Chateau Double|2009|522
|Jas de Bouffan|0007|493
|Mignet|2568|788
|Rocher du Dragon|1711|541
|Saint-Eutrope|2973|548
|Sophie Germain|4094|622
|~La Nativite|2915*|674
|~La Nativite Sainte-Victoire|4342*|360
|~Le Sacre Coeur|2917*|985
|~Saint-Joseph|1318*|234
|~Sainte-Catherine de Sienne|2955*|248
|~de La Chesneraie|3397*|428
Allauch|Yves Montand|3490|723
Arles|Ampere|2572|472
|Frederic Mistral|1609|504
|Robert Morel|1746|635
|Vincent Van Gogh|1610|623
|~Saint-Charles|1322*|510
Aubagne|Joseph Lakanal|1622|666
|Lou Garlaban|2412|721
|Nathalie Sarraute|1266|557
|~Sainte-Marie|1364*|365
Auriol|Ubelka|3510|726
Berre-l’Etang|Fernand Leger|1705|669
Bouc-Bel-Air|Georges Brassens|2833|571
Cabries|Marie Mauron|3115|521
Carnoux-en-Provence|~Saint-Augustin|3335*|457
Cassis|Les Gorguettes Gilbert Rastoin|2324|654
Chateauneuf-les-Martigues|Les Amandeirets|2494|752
Chateaurenard|Simone Veil|1881|1042
|~Saint-Joseph|1366*|452
Eyguieres|Lucie Aubrac|3790|509
Fos-sur-Mer|Andre Malraux|2634|765
Fuveau|Font d’Aurumy|3243|894
Gardanne|Gabriel Peri|1701|358
|Le Pesquier|1700|546
Gemenos|Jean de La Fontaine|3351|671
Gignac-la-Nerthe|Le Petit Prince|3381|724
Greasque|Denis Moustier|0028|911
Istres|Alain Savary|1888|561
|Alphonse Daudet|2409|576
|Elie Coutarel|2318|675
|Louis Pasteur|3203|570
La Ciotat|Jean Jaures|1883|443
|Les Matagots|2786|737
|Virebelle|0022|567
La Fare-les-Oliviers|Louis Leprince Ringuet|3016|463
Lambesc|Jean Guehenno|1259|444
Lancon-Provence|de Lancon Provence|4431|316
Le Puy-Sainte-Reparade|Louis Philibert|3992|506
Les Pennes-Mirabeau|Jacques Monod|2565|530
|~Sainte-Elisabeth|1369*|597
Mallemort|Collines Durance|0032|552
Marignane|Emilie de Mirabeau|1608|566
|Georges Brassens|1607|738
|~Sainte-Marie|2921*|873
Marseille 10e arrondissement|Les Bartavelles|1922|553
|Louise Michel|4022|447
|Pont de Vivaux|2204|509
|~Ort Leon Bramson|3544*|138
Marseille 11e arrondissement|Chateau Forbin|2401|406
|Francois Villon|2403|331
|Le Ruissatel|2402|676
|~Notre-Dame de La Jeunesse|1379*|381
|~Saint-Eugene de Mazenod|1385*|368
Marseille 12e arrondissement|Andre Chenier|2732|633
|Darius Milhaud|1756|600
|Germaine Tillion|3881|482
|Louis Armand|1750|626
|des Caillols|1968|564
|~Hamaskaine|3494*|101
Marseille 13e arrondissement|Andre Malraux|2312|740
|Auguste Renoir|1261|273
|Edmond Rostand|1260|390
|Jacques Prevert|1262|450
|Jean Giono|2314|606
|Stephane Mallarme|2313|374
|~Lacordaire|2947*|669
|~Sevigne|2907*|761
|~Yavne|2908*|152
|!École privée Centre Social du Barry|3827*|16
Marseille 14e arrondissement|Alexandre Dumas|2491|565
|Clair Soleil|2404|486
|Edouard Manet|1703|542
|Henri Wallon|1604|473
|Marie Laurencin|3775|230
|Massenet|2207|157
|Pytheas|2730|320
|~Henri Margalhan|2114*|346
|~de La Tour Sainte|2956*|395
Marseille 15e arrondissement|Arthur Rimbaud|1704|529
|Elsa Triolet|1887|78
|Ibn Khaldoun|3986*|174
|Jean Moulin|2407|569
|Jules Ferry|2408|309
|Rosa Parks|2785|472
|Vallon des Pins|1885|554
|~Notre-Dame de La Viste|1329*|323
|~Saint-Joseph|1372*|332
Marseille 16e arrondissement|Henri Barnier|1605|630
|l’Estaque|1757|488
Marseille 1er arrondissement|Longchamp|1932|887
|Thiers|1931|289
|~du Sacre Coeur|2950*|277
Marseille 2e arrondissement|Jean Claude Izzo|3788|374
|Vieux Port|0136|264
|~Belsunce|1370*|174
|~Notre-Dame de La Major|3278*|183
Marseille 3e arrondissement|Belle de Mai|1884|444
|Edgar Quinet|1935|370
|Saint-Francois d’Assise|2283*|228
|Versailles|1264|382
|~Saint-Mauront|1375*|228
Marseille 4e arrondissement|Chape|0079|384
|Les Chartreux|2315|548
|~Chevreul Blancarde|2923*|547
|~Saint-Bruno|1381*|494
|~Saint-Joseph de La Madeleine|2949*|507
|~Sainte-Marie Blancarde|2954*|350
|~Vitagliano|3445*|39
Marseille 5e arrondissement|Fraissinet|0093|516
|Jean Malrieu|0110|325
|~Chevreul Champavier|1336*|349
|~Saint-Charles Camas|2946*|466
Marseille 6e arrondissement|Anatole France|2561|383
|Pierre Puget|1943|396
|~Ami|3374*|204
|~Notre-Dame de France|2911*|375
|~Saint-Joseph Les Maristes|2958*|488
|~Saint-Vincent de Paul|1689*|245
|!Cours Bastide (Collège privé)|2909*|364
Marseille 7e arrondissement|Gaston Defferre|2205|467
Marseille 8e arrondissement|Adolphe Monticelli|1603|311
|Honore Daumier|1927|554
|~Cluny|2914*|765
|~Sainte-Anne|1371*|227
|~de Provence|2913*|740
Marseille 9e arrondissement|Coin Joli Sevigne|0139|314
|Grande Bastide|0084|348
|Gyptis|2310|506
|Louis Pasteur|2311|434
|Roy d’Espagne|1602|606
|Sylvain Menu|1548|485
|~Gbse|3866*|81
|~Pastre Grande Bastide|1382*|393
|~Sainte-Trinite|2951*|461
Martigues|Gerard Philipe|1707|479
|Henri Wallon|1789|418
|Honore Daumier|2496|480
|Marcel Pagnol|2208|508
Miramas|Albert Camus|2326|442
|La Carraire|2497|352
|Miramaris|2327|443
|Notre-Dame|4245*|251
Orgon|Mont Sauvy|2217|653
Pelissanne|Roger Carcassonne|3114|577
Peyrolles-en-Provence|Jean Jaures|1723|513
Plan-de-Cuques|Olympe de Gouges|3665|621
Port-Saint-Louis-du-Rhone|Maximilien Robespierre|2323|468
Port-de-Bouc|Frederic Mistral|2212|301
|Paul Eluard|2322|491
Rognac|Commandant Cousteau|1706|677
Rognes|Les Garrigues|3287|530
Rognonas|~Alpilles Durance|1387*|360
Roquevaire|Louis Aragon|0156|747
Rousset|Jean Zay|3451|615
Saint-Andiol|Francoise Dolto|3621|583
Saint-Chamas|Rene Seyssaud|0158|464
Saint-Martin-de-Crau|Charles Rieu|2834|1010
Saint-Mitre-les-Remparts|~Saint-Louis|1367*|316
Saint-Remy-de-Provence|Glanum|2573|582
Saint-Victoret|Jacques Prevert|2007|595
Salon-de-Provence|Jean Bernard|3492|632
|Jean Moulin|1265|494
|Joseph d’Arbaud|0163|585
|~La Presentation|1349*|581
|~Viala Lacoste|2789*|587
Sausset-les-Pins|Pierre Matraja|3449|695
Septemes-les-Vallons|Marc Ferrandi|3765|362
Simiane-Collongue|Francois Mitterrand|3789|462
Tarascon|Rene Cassin|1611|717
|~Sainte-Marthe|1388*|214
Trets|Les Hauts de l’Arc|0166|484
Velaux|Roquepertuse|3353|732
Vitrolles|Camille Claudel|3352|404
|Henri Bosco|2411|753
|Henri Fabre|2214|290
|Simone de Beauvoir|3196|600
=014
Argences|Jean Castel|0072|517
Bayeux|Alain Chartier|1762|443
|Charles Letot|0006|653
|~Institution Jeanne d’Arc|1860*|597
Blainville-sur-Orne|Langevin Wallon|1940|320
Bretteville-sur-Laize|Cingal|1312|523
Cabourg|~Saint-Louis|1812*|181
Caen|Dunois|1554|479
|Fernand Lechanteur|1597|509
|Guillaume de Normandie|1268|628
|Hastings|0025|526
|Henri Brunet|1313|323
|Jacques Monod|1816|519
|Jean Moulin|1596|458
|Pasteur|0015|428
|Villey Desmeserets|0024|483
|~Institut Saint-Pierre|1159*|463
|~Sacre Coeur|1212*|477
|~Saint-Joseph|1160*|792
|~Saint-Paul|1163*|533
|~Saint-Pierre Lebisey|1810*|565
Caumont-sur-Aure|Les Sources d’Aure|0038|342
Conde-en-Normandie|Dumont d’Urville|1258|288
|~Sacre Coeur|1214*|85
Courseulles-sur-Mer|Quintefeuille|0041|441
Creully-sur-Seulles|Jean de La Varende|0042|360
Deauville|Andre Maurois|1763|249
Dives-sur-Mer|Paul Eluard|1270|306
Douvres-la-Delivrande|Clement Marot|0049|495
|~Maitrise Notre-Dame|1216*|700
Dozule|Louis Pergaud|0050|311
Evrecy|Paul Verlaine|0051|646
Falaise|des Douits|1764|830
|~Sainte-Trinite|1167*|200
Fleury-sur-Orne|Stephen Hawking|1553|449
Giberville|Emile Zola|1964|434
Herouville-Saint-Clair|Nelson Mandela|1363|328
|Pierre Varignon|1136|248
|~Saint-Michel|1166*|146
Honfleur|Alphonse Allais|1765|481
|~Notre-Dame|1168*|92
Ifs|Leopold Sedar Senghor|2271|728
Isigny-sur-Mer|du Val d’Aure|1257|171
Le Hom|Roger Bellair|1641|501
|~Notre-Dame|1228*|289
Le Molay-Littry|de La Mine|1642|288
Les Monts-d’Aunay|Charles Lemaitre|1662|420
Lisieux|Jules Michelet|1135|541
|Marcel Gambier|1766|617
|Pierre Simon de Laplace|1315|258
|~Notre-Dame|1862*|535
|~Saint-Jean Baptiste de La Salle|1219*|122
Livarot-Pays-d’Auge|Fernand Leger|0067|224
Merville-Franceville-Plage|Alfred Kastler|0069|372
Mezidon-Vallee-d’Auge|Boris Vian|0070|469
Mondeville|Gisele Guillemot|1256|567
Noues-de-Sienne|Jean Vilar|0079|221
Orbec|Lottin de Laval|0073|286
|~Notre-Dame|1171*|109
Ouistreham|Jean Monnet|1271|572
Pont-l’Eveque|Gustave Flaubert|0075|471
Potigny|Pierre et Marie Curie|0077|337
Saint-Martin-de-Fontenay|Guy de Maupassant|0068|643
Saint-Pierre-en-Auge|Jacques Prevert|1272|367
|~Sainte-Therese|1226*|376
Souleuvre-en-Bocage|Val de Souleuvre|0008|367
Tilly-sur-Seulles|du Bois d’Orceau|0081|412
Trevieres|Octave Mirbeau|0082|182
Troarn|Montgomeri|1684|514
Trouville-sur-Mer|Charles Mozin|1273|269
|~Marie Joseph|1863*|566
Valdalliere|Anne Frank|0086|238
Verson|Jacques Prevert|0087|696
Villers-Bocage|Simone Veil|0088|520
Vire-Normandie|Le Val de Vire|2145|249
|Maupas|1767|475
|~Saint-Jean Eudes|1864*|194
=015
Allanche|Maurice Peschaud|0001|69
Aurillac|Jeanne de La Treilhe|0639|347
|Jules Ferry|0647|556
|La Jordanne|0005|468
|La Ponetie|0729|482
|~Gerbert|0708*|317
Chaudes-Aigues|Louis Pasteur|0010|111
Condat|Georges Pompidou|0011|67
Laroquebrou|du Val de Cere|0013|155
Massiac|Pierre Galery|0014|123
Mauriac|du Meridien|0016|267
|~Notre-Dame des Miracles|0061*|74
Maurs|des Portes du Midi|0018|172
Montsalvy|Marcellin Boule|0020|140
Murat|Georges Pompidou|0023|128
Neussargues-en-Pinatelle|~Notre-Dame des Oliviers|0065*|52
Pierrefort|des Gorges de La Truyere|0024|58
Pleaux|Raymond Cortat|0025|68
Riom-Es-Montagnes|Georges Bataille|0027|131
|~Sacre Coeur|0062*|36
Saint-Cernin|Henri Mondor|0028|162
Saint-Flour|Blaise Pascal|0029|340
|La Vigiere|0666|267
|~Saint-Joseph La Presentation|0053*|191
Saint-Mamet-la-Salvetat|Jean Dauzie|0581|257
Vic-sur-Cere|Jean de La Fontaine|0033|169
Ydes|Georges Brassens|0034|190
=016
Aigre|!Collège|0001|150
Angouleme|Anatole France|1106|298
|Jules Michelet|0005|338
|Jules Verne|0050|430
|Marguerite de Valois|0884|317
|Michelle Pallet|0113|236
|Pierre Bodet|1075|392
|~Saint-Paul|1048*|666
|~Sainte-Marthe Chavagnes|0061*|596
Baignes-Sainte-Radegonde|Andre Malraux|0895|143
Barbezieux-Saint-Hilaire|Jean Moulin|0866|419
|~Catholique Sainte-Marie|1049*|191
Chabanais|Jean de La Quintinie|0120|262
Chalais|Theodore Rancy|0015|164
Champagne-Mouton|Argentor|0016|126
Chasseneuil-sur-Bonnieure|Louis Pasteur|0882|365
Chateauneuf-sur-Charente|Maurice Genevoix|0863|432
Cognac|Claude Boucher|0864|409
|Elisee Mousnier|0116|421
|Felix Gaillard|0117|416
|~Saint-Joseph|1050*|422
Confolens|Noël Noël|0944|295
Coteaux-du-Blanzacais|Alfred de Vigny|0012|189
Gond-Pontouvre|Rene Cassin|0106|475
Jarnac|Jean Lartaut|0027|379
|~Saint-Pierre|0075*|105
La Couronne|Elisabeth et Robert Badinter|0024|562
La Rochefoucauld-en-Angoumois|Jean Rostand|0867|423
|~Anne Marie Martel|0076*|181
Mansle|Alfred Renoleau|0029|323
Montbron|!Collège|0030|173
Montemboeuf|Le Petit Mairat|0031|128
Montmoreau|Antoine Delafont|0032|198
Rouillac|Claudie Haignere|0034|368
Ruelle-sur-Touvre|Norbert Casteret|0094|584
Ruffec|Val de Charente|0039|276
|~du Sacre Coeur|0077*|189
Saint-Amant-de-Boixe|Eugene Delacroix|0040|373
Saint-Michel|Puygrelier|0969|473
Segonzac|Font Belle|0042|341
Soyaux|Pierre Mendes France|0894|466
|Romain Rolland|0100|331
Terres-de-Haute-Charente|Jean Michaud|0793|165
Villebois-Lavalette|Henri Martin|0043|323
Villefagnan|Albert Micheneau|0115|132
=017
Aigrefeuille-d’Aunis|Andre Dulin|1129|756
|~Saint-Sacrement|0110*|128
Archiac|Arlette Guirado|0002|298
Aulnay|de l’Ouche des Carmes|1213|211
Aytre|de l’Atlantique|1339|381
Burie|Beauregard|0004|303
Chatelaillon-Plage|Andre Malraux|1211|642
Courcon|Jean Monnet|0007|790
Cozes|Les Vieilles Vignes|0008|372
|~Notre-Dame de Nazareth|0111*|116
Dompierre-sur-Mer|Marc Chagall|1210|785
Gemozac|Jules Ferry|0009|442
Jonzac|Leopold Dussaigne|0011|449
La Jarrie|Francoise Dolto|0010|623
La Rochelle|Albert Camus|0142|312
|Beauregard|0035|858
|Eugene Fromentin|1184|833
|Fabre d’Eglantine|1117|561
|Missy|0088|541
|Pierre Mendes France|0077|478
|~Fenelon Notre-Dame|0099*|895
La Tremblade|Fernand Garandeau|0388|506
Lagord|Jean Guiton|0970|873
Le Chateau-d’Oleron|Alienor d’Aquitaine|0005|327
Loulay|de La Trezence|0012|189
Marans|Maurice Calmel|1022|540
|~Marie Eustelle|0112*|175
Marennes-Hiers-Brouage|Jean Hay|0386|504
Matha|Marc Jeanjean|1159|352
Mirambeau|Didier Daurat|0016|236
Montendre|Samuel Dumenieu|0390|467
Montguyon|de La Tour|1160|203
Montlieu-la-Garde|La Fontaine|0076|240
Pons|Emile Combes|0389|490
Pont-l’Abbe-d’Arnoult|~La Salle Saint-Louis|1340*|563
Rochefort|Edouard Grimaux|1056|605
|La Fayette|0081|418
|Pierre Loti|1057|506
|~Sainte-Marie de La Providence|0113*|227
Royan|Emile Zola|1122|611
|Henri Dunant|1120|622
|~Sainte-Marie Saint-Jean Baptiste|0384*|267
Saint-Agnant|Jean Monnet|0047|560
Saint-Aigulin|!Collège|0048|195
Saint-Genis-de-Saintonge|Maurice Chastang|0049|324
Saint-Hilaire-de-Villefranche|Raymond Bouyer|0050|294
Saint-Jean-d’Angely|Georges Texier|1118|610
|~Sainte-Sophie|0118*|167
Saint-Martin-de-Re|Les Salieres|1034|482
Saint-Pierre-d’Oleron|Pertuis d’Antioche|1215|370
Saint-Porchaire|Fontbruant|0055|503
Saint-Savinien|Robert Cellerier|0056|365
Saintes|Agrippa d’Aubigne|0059|678
|Edgar Quinet|0063|772
|Rene Caillie|0144|776
|~Jeanne d’Arc|0102*|234
Saujon|Andre Albert|0387|589
Surgeres|Helene de Fonseque|0071|686
|~Jeanne d’Arc|0120*|238
Tonnay-Boutonne|Marcel Pagnol|0082|275
Tonnay-Charente|Frederic et Irene Joliot Curie|0072|552
=018
Aubigny-sur-Nere|Gerard Philipe|0002|533
Avord|George Sand|0004|346
Bourges|Emile Littre|0721|593
|Jean Renoir|0777|607
|Jules Verne|0673|551
|Le Grand Meaulnes|0766|255
|Saint-Exupery|0591|629
|Victor Hugo|0593|614
|~Saint-Jean Baptiste de La Salle|0568*|86
|~Sainte-Marie Saint-Dominique|0796*|846
Chateaumeillant|Axel Kahn|0013|229
Dun-sur-Auron|Le Colombier|0736|379
Henrichemont|Bethune Sully|0019|337
La Guerche-sur-l’Aubois|Claude Debussy|0710|287
Lignieres|Philibert Lautissier|0020|186
Mehun-sur-Yevre|Irene Joliot Curie|0586|459
Nerondes|Julien Dumas|0023|216
|~Sainte-Marie|0567*|90
Saint-Amand-Montrond|Jean Moulin|0769|504
|Jean Valette|0646|357
Saint-Doulchard|Louis Armand|0643|634
Saint-Florent-sur-Cher|Voltaire|0028|672
Saint-Germain-du-Puy|Jean Rostand|0732|479
Sancergues|Roger Martin du Gard|0745|246
Sancerre|Francine Leca|0031|291
Sancoins|Marguerite Audoux|0033|179
Vierzon|Albert Camus|0592|572
|Edouard Vaillant|0037|501
|Fernand Leger|0644|519
|~Notre-Dame|0570*|258
=019
Allassac|!Collège|0001|496
Argentat-sur-Dordogne|Simone Veil|0002|263
|~Jeanne d’Arc|0779*|150
Beaulieu-sur-Dordogne|Jacqueline Soulange|0004|149
Beynat|!Collège|0006|182
Bort-les-Orgues|Marmontel|0009|144
Brive-la-Gaillarde|Georges Cabanis|0723|400
|Jean Lurcat|0014|633
|Jean Moulin|0635|427
|Maurice Rollinat|0671|377
|d’Arsonval|0740|455
|~Bossuet|0780*|517
|~Notre-Dame Jeanne d’Arc|0059*|462
|~Saint-Joseph|0065*|146
Correze|Bernadette Chirac|0016|128
Egletons|Albert Thomas|0019|322
Larche|Anna de Noailles|0720|498
Lubersac|!Collège|0695|288
Merlines|Rene Perrot|0023|85
Meymac|Jacques Chirac|0025|208
Meyssac|Leon Dautrement|0026|214
Neuvic|de La Triouzoune|0821|97
Objat|Eugene Freyssinet|0717|532
Seilhac|!Collège|0030|352
Treignac|Lakanal|0632|135
Tulle|Georges Clemenceau|0614|510
|Victor Hugo|0613|571
Ussel|Voltaire|0615|559
|~Notre-Dame de La Providence|0782*|108
Uzerche|!Collège|0568|319
=021
Arnay-le-Duc|Claude Guyot|0001|159
Auxonne|La Croix des Sarrasins|1452|672
Beaune|Jules Ferry|1230|607
|Monge|1229|649
|~du Saint-Coeur|1626*|588
Bligny-sur-Ouche|Jean Lacaille|0011|100
Brazey-en-Plaine|Georges Brassens|1756|441
Brochon|La Champagne|1140|583
Chatillon-sur-Seine|Fontaine des Ducs|0014|461
|~Saint-Bernard|1079*|116
Chenove|Edouard Herriot|1096|302
|Le Chapitre|1225|282
Chevigny-Saint-Sauveur|Camille Claudel|1137|827
Dijon|Andre Malraux|2119|628
|Carnot|1525|518
|Champollion|0024|447
|Clos de Pouilly|1389|755
|Gaston Bachelard|1162|303
|Gaston Roupnel|1136|425
|Henri Dunant|0025|288
|Jean Philippe Rameau|1357|507
|Le Parc|1227|317
|Les Lentilleres|1150|466
|Marcelle Parde|1034|615
|Montchapet|1526|431
|~Saint-Benigne La Maitrise|1071*|408
|~Saint-Francois de Sales|1151*|945
|~Saint-Joseph La Salle|1070*|1168
|~Saint-Michel|1081*|528
Echenon|Les Hautes Pailles|1358|354
Fontaine-Francaise|Henry Berger|0027|159
Genlis|Albert Camus|1164|519
Is-sur-Tille|Paul Fort|0029|664
Laignes|Emile Lepitre|0030|79
Liernais|Francois de La Grange|1524|59
Longvic|Roland Dorgeles|0057|592
Marsannay-la-Cote|Marcel Ayme|1391|353
Mirebeau-sur-Beze|Arthur Rimbaud|0033|451
Montbard|Pasteur|0034|271
Nolay|Lazare Carnot|0037|173
Nuits-Saint-Georges|Felix Tisserand|0038|636
Pontailler-sur-Saone|Isle de Saone|0040|357
Pouilly-en-Auxois|Andre Lallemand|0041|256
Quetigny|Jean Rostand|1477|678
Recey-sur-Ource|Henri Morat|0043|115
Saulieu|Francois Pompon|0046|174
Selongey|Champ Lumiere|1557|245
Semur-en-Auxois|Christiane Perceret|1527|407
|~Saint-Joseph La Salle|1088*|212
Seurre|Dinet|0050|317
Sombernon|Jacques Mercussot|0051|408
Talant|Boris Vian|1523|291
Venarey-les-Laumes|Alesia|1184|289
Vitteaux|Docteur Kuhn|0053|100
=022
Begard|Francois Clech|1518|488
Belle-Isle-en-Terre|du Prat Eles|1539|181
Bourbriac|Jules Ferry|0003|157
Broons|Jean Monnet|1127|561
|~Notre-Dame d’Esperance|0136*|199
Callac|Gwer Halou|1540|127
Chatelaudren-Plouagat|Lucie et Raymond Aubrac|0006|636
Corlay|Pier An Dall|0009|66
Crehen|~Immaculee Conception|1619*|376
Dinan|Francois Broussais|1623|741
|Roger Vercel|0081|543
|~Les Cordeliers|1743*|444
|~Notre-Dame de La Victoire|1744*|432
Erquy|Thalassa|0015|157
Evran|~Sainte-Anne Saint-Joachim|0140*|151
Gouarec|~Notre-Dame|1745*|39
Guerledan|Paul Eluard|0032|204
|~Saint-Joseph|0150*|135
Guingamp|Albert Camus|1698|407
|Jacques Prevert|0197|445
|~Notre-Dame|0098*|640
Hillion|Charles de Gaulle|2030|677
Lamballe-Armor|Simone Veil|1537|711
|~Sacre Coeur|0142*|837
Lannion|Charles Le Goffic|0082|532
|Yves Coppens|1931|425
|~Saint-Joseph Bossuet|0104*|921
Lanvollon|~Notre-Dame|0144*|263
Le Mene|Victor Vasarely|0008|182
Loudeac|des Livaudieres|1509|551
|~Saint-Joseph|1747*|298
Matignon|Paul Sebillot|0029|182
Merdrignac|Per Jakez Helias|1538|230
|~Saint-Nicolas|0149*|101
Moncontour|Francois Lorant|1594|323
Paimpol|Marie Jose Chombart de Lauwe|1991|466
|~Saint-Joseph|0151*|298
Perros-Guirec|Les Sept Iles|1029|384
|~Notre-Dame de La Clarte|0167*|140
Plancoët|Francois Rene de Chateaubriand|0038|486
Plemet|Louis Guilloux|1037|184
|~Notre-Dame de La Clarte|0153*|99
Plenee-Jugon|Louis de Chappedelaine|0040|350
|~La Croix de Pierre|0154*|79
Pleneuf-Val-Andre|Jean Richepin|1126|259
|~Sainte-Anne Saint-Joseph|0158*|301
Plerin|Jules Lequier|1039|655
|~Saint-Pierre|0134*|347
Plesidy|~Diwan|1877*|202
Plestin-les-Greves|du Penker|1541|303
Pleumeur-Bodou|Paul Le Flem|1819|256
Ploeuc-l’Hermitage|Eugene Guillevic|1568|278
|~Saint-Pierre|0157*|177
Plouaret|Francois Marie Luzel|0045|199
Plouasne|La Gautrais|0046|223
Ploufragan|La Grande Metairie|1621|604
Plouguenast-Langast|~Saint-Joseph|0162*|109
Plouha|Jean Louis Hamon|1512|354
Plouër-sur-Rance|du Val de Rance|0047|619
|~Saint-Stanislas|0161*|209
Pontrieux|Charles Brochen|1542|210
|~Notre-Dame des Fontaines|0166*|61
Quintin|Le Volozen|1028|398
|~Saint-Nicolas Jean XXIII|1748*|703
Rostrenen|Edouard Herriot|1038|243
|~Notre-Dame de Campostal|1749*|196
Saint-Brieuc|Anatole Le Braz|0185|585
|Jean Mace|0184|361
|Jean Racine|0054|491
|Leonard de Vinci|1513|612
|Saint-Yves La Salle|1999*|184
|~Saint-Charles|1750*|569
|~Saint-Pierre|1751*|476
|~Sainte-Marie|0172*|263
Saint-Nicolas-du-Pelem|Jean Jaures|0061|75
Saint-Quay-Portrieux|Camille Claudel|0063|385
|~Stella Maris|0176*|195
Treguier|Ernest Renan|0073|494
|~Saint-Yves|0177*|156
=023
Ahun|!Collège|0001|157
Aubusson|Eugene Jamot|0506|300
Auzances|Jean Beaufret|0004|124
Benevent-l’Abbaye|Jean Monnet|0005|171
Bonnat|Marc Bloch|0006|135
Bourganeuf|Jean Picart Le Doux|0507|252
Boussac|Henri Judet|0009|143
Chambon-sur-Voueize|Jean Zay|0010|181
Chatelus-Malvaleix|Francoise Dolto|0011|133
Chenerailles|!Collège|0012|138
Crocq|Georges Nigremont|0014|121
Dun-le-Palestel|Benjamin Bord|0408|167
Felletin|Jacques Grancher|0017|214
Gueret|Jules Marouzeau|0488|558
|Martin Nadaud|0487|402
La Souterraine|Raymond Loewy|0032|382
Parsac-Rimondeix|Octave Gachon|0023|161
Saint-Vaury|Louis Durand|0028|244
=024
Annesse-et-Beaulieu|La Roche Beaulieu|0997|256
Beaumontois-en-Perigord|Leo Testut|0001|239
Bergerac|Eugene Le Roy|0119|493
|Henri IV|0004|493
|Jacques Prevert|0996|492
|~Sainte-Marthe Saint-Front|1136*|631
Brantome-en-Perigord|Alienor d’Aquitaine|0010|297
Coulounieix-Chamiers|Jean Moulin|0047|355
Excideuil|Giraut de Borneil|1007|264
Eymet|Georges et Marie Bousquet|0014|270
La Coquille|Charles de Gaulle|0045|119
La Force|Max Bramerie|0053|479
La Roche-Chalais|~Jeanne d’Arc|0083*|106
Lalinde|Jean Monnet|0158|318
Lanouaille|Plaisance|0015|176
Le Bugue|Leroi Gourhan|0011|255
Mareuil-en-Perigord|Arnault de Mareuil|0016|170
Montignac-Lascaux|Yvon Delbos|0927|376
Montpon-Menesterol|Jean Rostand|0117|595
Mussidan|Les Chatenades|0961|376
Neuvic|Henri Bretin|0044|302
Nontron|Alcide Dusolier|1041|344
Pays-de-Belves|Pierre Fanlac|0962|337
Perigueux|Anne Frank|0052|328
|Bertran de Born|1042|613
|Clos Chassaing|0029|455
|Laure Gatet|1043|443
|Michel de Montaigne|0030|581
|~Saint-Joseph|1075*|470
|~Sainte-Marthe|0077*|319
Piegut-Pluviers|Les Marches de l’Occitanie|0043|167
Riberac|Arnaud Daniel|1011|379
|~Notre-Dame|0086*|70
Saint-Antoine-de-Breuilh|~Saint-Joseph|0087*|149
Saint-Astier|Arthur Rimbaud|0650|516
Saint-Aulaye-Puymangou|Dronne Double|0055|173
Saint-Cyprien|Jean Ladignac|0065|248
Sarlat-la-Caneda|La Boetie|0121|725
|~Saint-Joseph|1076*|204
Sigoules-et-Flaugeac|~Notre-Dame|0924*|288
Terrasson-Lavilledieu|Jules Ferry|0037|573
Thenon|Suzanne Lacore|0066|305
Thiviers|Leonce Bourliaguet|0040|343
Tocane-Saint-Apre|Michel Debet|0073|263
Velines|Olympe de Gouges|0106|250
Vergt|des Trois Vallees|0056|366
=025
Amancey|~du Sacre Coeur|1048*|61
Audincourt|Jean Bauhin|0003|587
Bart|Andre Boulloche|1556|497
Baume-les-Dames|Rene Cassin|0005|485
Besancon|Albert Camus|1348|530
|Clairs Soleils|1116|513
|Diderot|1080|619
|Louis et Auguste Lumiere|0012|449
|Pierre Joseph Proudhon|1208|617
|Stendhal|0009|425
|Victor Hugo|1573|976
|Voltaire|1127|629
|~Saint-Joseph|1587*|461
|~Sainte-Ursule|1586*|68
|!Institution Notre-Dame Saint-Jean Collège|1589*|749
Bethoncourt|Anatole France|1209|345
Blamont|Charles Masson|0015|204
Chatillon-le-Duc|Claude Girard Les Sorentines|1857|617
Doubs|Lucie Aubrac|1949|643
Etupes|Paul Langevin|1211|598
Frasne|Emile Laroue|0018|312
Herimoncourt|des Quatre Terres|1375|330
Labergement-Sainte-Marie|~Sainte-Jeanne Antide|1065*|116
Le Russey|Rene Perrot|0052|236
|~Immaculee Conception|1058*|99
Les Fontenelles|~Saint-Joseph|1064*|65
Levier|~Saint-Joseph|1069*|244
L’Isle-sur-le-Doubs|Paul Elie Dubois|0024|336
Maiche|Mont Miroir|1373|457
|~Saint-Joseph|1053*|394
Mandeure|Jean Paul Guyot|1324|345
Montbeliard|Guynemer|0035|492
|Lou Blazer|1395|646
|~Saint-Maimboeuf|1057*|491
Morteau|Jean Claude Bouquet Val de Morteau|1090|893
|~Sainte-Jeanne d’Arc|1067*|423
Mouthe|La Source|0040|509
Orchamps-Vennes|~Jean Bosco|1054*|269
Ornans|Pierre Vernier|1129|441
|~Sainte-Marie Saint-Michel|1055*|241
Pays-de-Clerval|Louis Bonnemaille|0016|158
Pierrefontaine-les-Varans|Louis Pergaud|1315|215
Pirey|~Francois Cartannaz|1063*|403
Pont-de-Roide-Vermondans|Olympe de Gouges|0047|467
Pontarlier|Andre Malraux|1677|486
|Philippe Grenier|1524|587
|~Les Augustins|1590*|575
Pouilley-les-Vignes|Georges Pompidou|1673|621
Quingey|Felix Gaffiot|0049|403
Rougemont|Les Villanelles|0050|277
Roulans|Aigremont|0051|418
Saint-Vit|Jean Jaures|1394|781
Sancey|Henri Fertet|0055|175
|~Sainte-Jeanne Antide|1061*|115
Saone|Entre Deux Velles|1376|661
Seloncourt|Les Hautes Vignes|1397|322
Sochaux|Jouffroy d’Abbans|0056|756
Valdahon|Edgar Faure|1372|633
Valentigney|Les Bruyeres|1599|478
Vercel-Villedieu-le-Camp|~Sacre Coeur|1062*|223
Voujeaucourt|Jean Jacques Rousseau|1130|658
=026
Beaumont-les-Valence|Marcelle Rivier|1528|543
Bourg-de-Peage|de l’Europe Jean Monnet|0001|883
|~Les Maristes|0090*|752
Bourg-les-Valence|Gerard Gaud|0766|801
Buis-les-Baronnies|Henri Barbusse|0002|192
Chabeuil|Marc Seignobos|0003|589
|~Francois Gondin|0092*|285
Chateauneuf-de-Galaure|~Chateauneuf|1133*|197
|~Saint-Bonnet|1134*|199
Cleon-d’Andran|Olivier de Serres|0005|505
Crest|Francois Jean Armorin|1092|434
|Revesz Long|1030|659
|~Saint-Louis|0945*|396
Die|du Diois|1093|434
Dieulefit|Ernest Chalamel|0009|338
La Chapelle-en-Vercors|Sport Nature|0004|213
Le Grand-Serre|Joseph Bedier|0011|320
Livron-sur-Drome|~Anne Cartier|0096*|570
Loriol-sur-Drome|Daniel Faucher|0012|395
Montelimar|Alain Borne|1088|553
|Chabrillan Saint-Jean Baptiste|1135*|475
|Europa|1086|622
|Gustave Monod|0789|688
|Marguerite Duras|0045|683
Nyons|Rene Barjavel|1089|512
Pierrelatte|Gustave Jaume|1090|386
|Lis Isclo d’Or|1010|499
|~Saint-Michel|0098*|444
Portes-les-Valence|Jean Mace|0021|698
Romans-sur-Isere|Albert Triboulet|1091|211
|Andre Malraux|0997|691
|Claude Debussy|0115|589
|Etienne Jean Lapassat|0850|697
|~Notre-Dame des Champs|0067*|377
Saint-Donat-sur-l’Herbasse|Josephine Baker|0026|481
|~Saint-Pierre et Saint-Paul Le Pendillon|0099*|323
Saint-Jean-en-Royans|Benjamin Malossane|0027|275
Saint-Paul-Trois-Chateaux|Jean Perrin|1032|611
Saint-Rambert-d’Albon|Fernand Berthon|0029|457
|~Les Goelands|0101*|342
Saint-Sorlin-en-Valloire|Denis Brunet|0030|432
Saint-Vallier|Andre Cotte|0032|669
Suze-la-Rousse|Do Mistrau|0033|255
Valence|Camille Vernet|1095|518
|Emile Loubet|1094|385
|Jean Zay|0049|515
|Marcel Pagnol|0978|672
|Paul Valery|0117|425
|~Notre-Dame|1136*|879
|~Saint-Victor|1137*|639
|~Sainte-Anne|0070*|491
=027
Beaumont-le-Roger|Croix Maitre Renault|1267|513
|~Saint-Georges|1056*|178
Bernay|Le Hameau|1316|285
|Marie Curie|1096|453
|~Jeanne d’Arc Saint-Anselme|1448*|243
Beuzeville|Jacques Brel|0006|508
Bourg-Achard|Simone Veil|0007|807
Breteuil|Evariste Galois|0008|319
Brionne|Pierre Brossolette|0010|601
Broglie|Maurice de Broglie|1122|189
Bueil|Lucie Aubrac|1744|521
Conches-en-Ouche|Guillaume de Conches|1094|564
Cormeilles|Europe|0013|384
Etrepagny|Louis Anquetin|1106|530
Evreux|Georges Politzer|1095|562
|Henri Dunant|1104|382
|Jean Jaures|0019|521
|Jean Rostand|1173|500
|Navarre|0022|598
|Paul Bert|0020|428
|~l’Immaculee|1231*|654
|!Institution Notre-Dame Saint-Francois|1449*|373
Ezy-sur-Eure|Claude Monet|1238|538
Fleury-sur-Andelle|Guy de Maupassant|1098|658
Gaillon|Georges d’Amboise|0025|420
Gasny|Marc Chagall|1442|560
Gisors|Pablo Picasso|1631|557
|Victor Hugo|1321|450
|~Jeanne d’Arc|1047*|326
Grand-Bourgtheroulde|Jean de La Fontaine|1317|829
Gravigny|Marcel Pagnol|1172|654
La Saussaye|Andre Maurois|1105|542
Le Neubourg|Genevieve de Gaulle Anthonioz|1885|601
|Pierre Corneille|0032|520
Le Val-d’Hazey|Simone Signoret|1482|486
Le Vaudreuil|Michel de Montaigne|1632|516
Les Andelys|Roger Gaudeau|0001|394
|Rosa Parks|1320|552
Louviers|Ferdinand Buisson|1119|566
|Le Hamelet|1336|577
|Les Fougeres|1398|405
|~Notre-Dame Saint-Louis|1065*|664
Manneville-sur-Risle|Louise Michel|1284|487
Mesnil-en-Ouche|Jacques Daviel|1121|270
Mesnils-sur-Iton|Aime Charpentier|0014|370
|~l’Immaculee|1060*|555
Montfort-sur-Risle|Marcel Marceron|0054|444
Nonancourt|Jean Claude Dauphin|0033|551
Pacy-sur-Eure|Georges Pompidou|1322|472
Pont-Audemer|Pierre et Marie Curie|0036|620
|~Saint-Ouen|1450*|357
Pont-de-l’Arche|Hyacinthe Langlois|0038|659
Romilly-sur-Andelle|La Cote des Deux Amants|1533|491
Routot|Le Roumois|1285|355
Rugles|Victor Hugo|0040|271
Saint-Andre-de-l’Eure|des Sept Epis|0041|616
Saint-Marcel|Leonard de Vinci|1123|531
Thiberville|Jeanine Vancayzeele|1099|297
Val-de-Reuil|Alphonse Allais|1286|439
Verneuil-d’Avre-et-d’Iton|Maurice de Vlaminck|0043|580
|~des Roches|1676*|45
Vernon|Ariane|1399|293
|Cervantes|1289|493
|Cesar Lemaitre|1288|359
|~Jeanne d’Arc|1068*|329
|~Saint-Adjutor|1447*|451
=028
Anet|Mozart|1038|454
Auneau-Bleury-Saint-Symphorien|Jules Ferry|0001|605
|~Saint-Joseph|0671*|278
Authon-du-Perche|Joachim du Bellay|0002|182
Bonneval|Albert Sidoisne|0866|553
Brezolles|Maurice de Vlaminck|0005|355
Brou|Florimond Robertet|0006|299
|~Saint-Paul|0674*|182
Bu|Charles de Gaulle|1095|445
Chartres|Helene Boucher|0755|789
|Jean Moulin|0756|338
|Mathurin Regnier|0751|586
|Victor Hugo|0883|423
|~Notre-Dame|0993*|611
|~Sainte-Marie|0663*|756
Chateaudun|Anatole France|0918|331
|Emile Zola|0957|360
|Tomas Divi|0656|264
|~Sainte-Cecile|0679*|261
Chateauneuf-en-Thymerais|La Pajotterie|0016|437
Cloyes-les-Trois-Rivieres|Francois Rabelais|0867|352
Courville-sur-Eure|Louis Pergaud|0018|646
Dreux|Albert Camus|0658|409
|Louis Armand|0865|479
|Martial Taugourdeau|1060|581
|Pierre et Marie Curie|0716|506
|~Saint-Pierre Saint-Paul|0994*|794
Epernon|Michel Chasles|0889|483
Gallardon|Val de Voise|0701|489
Illiers-Combray|Marcel Proust|0702|539
Janville-en-Beauce|~Notre-Dame|0680*|318
La Loupe|Jean Monnet|0869|420
Les Villages-Voveens|Gaston Coute|0040|447
Luce|Edouard Herriot|0803|467
|Les Petits Sentiers|0657|416
Luisant|Jean Monnet|1043|629
Maintenon|Jean Racine|0033|543
Mainvilliers|Jean Mace|0034|431
Mignieres|~Saint-Jacques de Compostelle|0664*|295
Nogent-le-Roi|Jean Moulin|0035|709
Nogent-le-Rotrou|Louis Arsene Meunier|0903|367
|Pierre Brossolette|0924|384
|~Delfeuille|0669*|172
Saint-Maurice-Saint-Germain|~Saint-Francois|0741*|157
Saint-Prest|Soutine|1055|710
Senonches|La Loge des Bois|0887|277
Toury|Louis Bleriot|0884|399
Vernouillet|Marcel Pagnol|0024|438
|Nicolas Robert|0753|568
=029
Bannalec|Jean Jaures|1086|344
Brest|Anna Marly|1661|243
|Kerhallet|0149|362
|La Fontaine Margot Keranroux|1089|376
|Les Quatre Moulins|1824|405
|Penn Ar C Hleuz|0100|458
|Saint-Pol Roux|0131|242
|de l’Harteloire|1594|376
|de l’Iroise|1595|539
|des Iles du Ponant|1103|75
|~Estran Charles de Foucauld|1867*|702
|~Javouhey|0236*|170
|~La Croix Rouge La Salle|1869*|702
|~Nd de Kerbonne|1866*|204
|~Saint-Vincent|0243*|352
|~Sainte-Anne|1868*|703
Briec|Pierre Stephan|0019|394
|~Saint-Pierre|0244*|296
Carantec|des Deux Baies|0021|259
Carhaix-Plouguer|Beg Avel|1102|445
|~Saint-Tremeur|0247*|217
Chateaulin|Jean Moulin|1590|473
|~Saint-Louis|1872*|387
Chateauneuf-du-Faou|de l’Aulne|2006|307
|~Notre-Dame des Portes|0252*|80
Cleder|~Notre-Dame d’Esperance|0253*|95
Concarneau|Le Porzou|0031|352
|Les Sables Blancs|0132|271
|~Saint-Joseph|1873*|540
Crozon|Alain|0032|407
|~Sainte-Jeanne d’Arc|0256*|199
Daoulas|Coat Mez|0033|506
Douarnenez|Jean Marie Le Bris|1591|542
|~Saint-Blaise|0260*|266
Fouesnant|Kervihan|1101|762
|~Saint-Joseph|0262*|330
Guerlesquin|Roz Avel|0039|203
Guilers|Croas Ar Pennoc|1716|329
|~Sainte-Marie|1713*|207
Guilvinec|Paul Langevin|1631|246
|~Saint-Joseph|0674*|116
Guipavas|du Vizac|1968|434
|~Saint-Charles|1655*|490
Huelgoat|Jean Jaures|0148|139
Landerneau|Mescoat|0045|802
|~Saint-Sebastien|1874*|682
Landivisiau|Kerzourat|0153|450
|~Saint-Joseph|1640*|918
Lanmeur|aux Quatre Vents|0047|375
Lannilis|Pays des Abers|0048|462
|~Saint-Antoine|1639*|302
Le Conquet|~Dom Michel Le Nobletz|0106*|151
Le Relecq-Kerhuon|Camille Vallaux|0151|405
|~Diwan Penn Ar Bed|2055*|329
|~Saint-Jean de La Croix|0308*|259
Lesneven|Antoine de Saint-Exupery|0049|495
|~Saint-Francois Notre-Dame|1875*|896
Morlaix|Pierre Mendes France|1104|221
|du Chateau|1085|434
|~Saint-Augustin|1227*|343
|~Saint-Joseph|0163*|305
Moëlan-sur-Mer|Parc Ar C Hoat Yves Cotty|1717|309
Plabennec|Nelson Mandela|2290|503
|~Saint-Joseph|0286*|496
Pleyben|Louis Hemon|0053|261
|~Saint-Germain|0288*|105
Ploudalmezeau|Edouard Queau|0065|404
|~Saint-Joseph|1638*|259
Plouescat|de La Baie du Kernic Louis et Marie Fichez|0056|169
|~Saint-Joseph|0293*|220
Plougasnou|Francois Charles|0057|104
Plougastel-Daoulas|de La Fontaine Blanche|1928|456
|~Sainte-Anne|0297*|389
Plouhinec|Bois de Locqueran|0330|230
Plouneour-Menez|des Monts d’Arree|0058|251
Plouzane|Victoire Daubie|1753|364
|de Kerallan|1929|414
|~Saint-Michel|1656*|276
Plozevet|Henri Le Moal|0331|211
Pont-Aven|Penanroz|0060|223
|~Abbes Tanguy|0301*|96
Pont-Croix|~Lamennais Cap Sizun|0302*|160
Pont-de-Buis-les-Quimerch|Francois Collobert|0093|267
Pont-l’Abbe|Rene Laennec|0064|812
|~Saint-Gabriel|1877*|418
Pouldreuzic|~Notre-Dame de Penhors|0304*|254
Quimper|Auguste Brizeux|1592|665
|La Tour d’Auvergne|0068|479
|La Tourelle|0320|355
|Max Jacob|1087|486
|~Diwan Jakez Riou|2204*|125
|~La Sabliere|0306*|288
|~Le Likes La Salle|1880*|829
|~Saint-Jean Baptiste Kerivoal|1879*|269
|~Sainte-Therese|1878*|675
Quimperle|Hersart de La Villemarque|1635|578
|Jules Ferry|0107|324
|~Notre-Dame de Kerbertrand|1881*|496
|~Sainte-Croix|0307*|65
Rosporden|Germain Pensivy|1634|496
|~Saint-Michel|0310*|216
Saint-Martin-des-Champs|Francois Tanguy Prigent|0083|204
Saint-Pol-de-Leon|Jacques Prevert|0333|399
|~Sainte-Ursule|1883*|611
Saint-Renan|Simone Veil|0086|459
|~Saint-Stanislas|0314*|931
Saint-Thegonnec-Loc-Eguiner|~Sainte-Marie|0316*|150
Scaër|Leo Ferre|0088|273
Sizun|Val d’Elorn|0089|268
=030
Aigues-Mortes|Irene Joliot Curie|0001|565
Ales|Alphonse Daudet|0947|607
|Denis Diderot|1014|579
|Jean Moulin|1013|457
|Jean Racine|0949|601
|~Bellevue|1354*|716
|~Taisson|0922*|533
|~de La Salle|1728*|91
Anduze|Florian|0006|508
Aramon|Henri Pitot|1325|525
Bagnols-sur-Ceze|Bernard de Ventadour|0055|723
|Gerard Philipe|1327|605
|Le Bosquet|1211|484
|~Saint-Jean|0088*|484
Beaucaire|Elsa Triolet|1282|564
|Eugene Vigne|1208|553
|~d’Alzon Saint-Felix|0089*|243
Bellegarde|Federico Garcia Lorca|1827|452
Besseges|Le Castellas|0013|168
Bouillargues|Les Fontaines|1209|797
Brignon|La Gardonnenque|1246|746
Calvisson|Le Vignet|1671|539
Clarensac|Theodore Monod|1723|584
Gallargues-le-Montueux|Claude Chappe|1816|657
Genolhac|de La Regordane|0016|81
La Grand-Combe|Leo Larguier|1012|317
|privé|0091*|72
Le Grau-du-Roi|~Emmanuel d’Alzon|1751*|460
Le Martinet|Antoine Deparcieux|0020|86
Le Vigan|Andre Chamson|1326|382
Ledignan|!Collège|1747|423
Manduel|Via Domitia|1746|484
Marguerittes|Lou Castellas|1245|735
Nimes|Ada Lovelace|1010|505
|Capouchine|0062|548
|Condorcet|0141|452
|Feucheres|0945|829
|Jean Rostand|1284|650
|Jules Verne|0059|464
|Les Oliviers|1098|565
|Revolution|0946|396
|Romain Rolland|0025|311
|du Mont Duplan|0929|548
|~Emmanuel d’Alzon|1356*|1146
|~Saint-Jean Baptiste de La Salle|0093*|880
|~Saint-Stanislas|1357*|483
|~Samuel Vincent|0996*|57
|~Valsainte|0096*|352
Pont-Saint-Esprit|George Ville|0031|494
|~Notre-Dame|0098*|346
Quissac|de Coutach|0032|441
Remoulins|Voltaire|0033|600
Rochefort-du-Gard|Claudie Haignere|1656|600
Roquemaure|Paul Valery|1213|707
Saint-Ambroix|Armand Coussens|0036|365
|~Saint-Joseph|0099*|187
Saint-Genies-de-Malgoires|Frederic Desmons|1670|584
Saint-Gilles|Jean Vilar|0037|822
Saint-Hippolyte-du-Fort|de La Galaberte|0039|323
Saint-Jean-du-Gard|Marceau Lapierre|0042|155
Salindres|Jean Baptiste Dumas|0043|588
Sommieres|Gaston Doumergue|1232|932
|~Maintenon|0101*|410
Uzes|Jean Louis Trintignant|1721|418
|Lou Redounet|1283|681
|~Saint-Firmin|1244*|227
Vauvert|La Vallee Verte|1096|719
Vergeze|!Collège|0050|728
Vestric-et-Candiac|privée d’Alzon Candiac|1653*|634
Villeneuve-les-Avignon|du Mourion|1214|825
|~Sancta Maria|0085*|289
=031
Aspet|Armand Latour|0001|189
Aucamville|Les Violettes|1632|755
Aurignac|Emile Paul Vayssie|0003|203
Aussonne|Germaine Tillion|2729|758
Auterive|Antonin Perbosc|0084|822
Ayguesvives|Jean Paul Laurens|1573|778
Bagneres-de-Luchon|Jean Monnet|0005|187
Balma|Jean Rostand|1330|721
Beauzelle|de Beauzelle|3078|444
Bessieres|Adrienne Bolland|2799|628
Blagnac|Henri Guillaumet|1237|562
|Jean Mermoz|1581|518
|~Le Ferradou|1965*|526
Boulogne-sur-Gesse|Charles Suran|0007|180
Cadours|Joseph Rey|0008|667
Caraman|Francois Mitterrand|1690|448
Carbonne|Andre Abbal|1580|477
Castanet-Tolosan|Jean Jaures|1266|627
Castelginest|Jacques Maure|1720|643
Cazeres|du Plantaurel|0012|548
Cintegabelle|Lionel Jospin|3045|203
Colomiers|Jean Jaures|1238|506
|Leon Blum|1687|612
|Victor Hugo|2092|347
|Voltaire|1325|406
|~Sainte-Therese|1160*|477
Cugnaux|Montesquieu|1093|912
Escalquens|Jane Dieulafoy|3010|608
Fenouillet|Francois Mitterrand|2423|504
Fonsorbes|Cantelauze|2338|578
Fontenilles|Irene Joliot Curie|2743|643
Fronton|Alain Savary|1721|862
Frouzins|Pablo Picasso|1915|614
Gratentour|Claude Cornac|2478|687
Grenade|Grand Selve|1769|734
La Salvetat-Saint-Gilles|Galilee|2612|704
Labarthe-sur-Leze|Pierre Mendes France|2843|586
Launaguet|Camille Claudel|2139|468
Le Fousseret|Pierre et Marie Curie|0015|420
Leguevin|Forain Francois Verdier|2337|768
Lherm|Floran Tristan|2697|593
L’Isle-en-Dodon|Leon Cazeneuve|0019|126
L’Union|Georges Chaumeton|1094|769
Montastruc-la-Conseillere|Georges Brassens|0021|675
Montesquieu-Volvestre|Stella Blandy|0022|341
Montrabe|Paul Cezanne|2698|386
Montrejeau|Bertrand Laralde|0023|302
Muret|Betance|0025|849
|Louisa Paulin|1319|782
|~Joseph Niel|1130*|584
Nailloux|Condorcet|2699|512
Noe|Nelson Mandela|2868|759
Pechbonnieu|Jean Dieuzaide|2700|834
Pibrac|du Bois de La Barthe|1263|596
|~de La Salle|1176*|625
Pins-Justaret|Daniel Sorano|2220|852
Plaisance-du-Touch|Jules Verne|2071|864
Portet-sur-Garonne|Jules Valles|1686|720
Quint-Fonsegrives|Elisabeth Badinter|2762|581
Ramonville-Saint-Agne|Andre Malraux|1633|632
Revel|Vincent Auriol|1846|496
|~La Providence|1209*|160
Rieumes|Robert Roger|0029|420
Saint-Beat-Lez|Francois Cazes|0031|97
Saint-Gaudens|Didier Daurat|0083|511
|Leclerc|1851|437
|~Sainte-Therese|1968*|332
Saint-Jean|Romain Rolland|1722|741
Saint-Jory|Simone Veil|2842|623
|~Sainte-Genevieve|1162*|417
Saint-Lys|Leo Ferre|1772|562
Saint-Orens-de-Gameville|Jacques Prevert|1850|662
|Rene Cassin|2140|650
Saint-Pierre-de-Lages|Les Roussillous|2609|569
Salies-du-Salat|des 3 Vallees|0035|471
Seilh|~l’Annonciation|1967*|566
Seysses|de Seysses|3081|384
Toulouse|Alphonse de Lamartine|1327|410
|Anatole France|1332|424
|Bellevue|0092|748
|Clemence Isaure|0037|657
|Emile Zola|1338|460
|George Sand|0086|350
|Guilhermy Toulouse|3079|379
|Henri de Toulouse Lautrec|1112|668
|Hubertine Auclert|1111|793
|Jean Moulin|1333|531
|Jean Pierre Vernant|0085|559
|Jolimont|1264|398
|Les Chalets|1328|574
|Marcelin Berthelot|0093|404
|Marengo|1584|295
|Maurice Becanne|1231|390
|Michelet|1631|703
|Nicolas Vauquelin|1718|647
|Nougaro|1232|286
|Pierre de Fermat|1236|870
|Rosa Parks|1265|504
|Saint-Simon Toulouse|3080|368
|Stendhal|1630|422
|des Ponts Jumeaux|1582|374
|~Collegi Calandreta Del País Tolzan|2885*|81
|~Emilie de Rodat|1964*|737
|~La Prairie|1570*|146
|~Le Caousou|1962*|905
|~Les Maristes Toulouse|1963*|462
|~Ohr Torah|2284*|69
|~Saint-Joseph La Salle|1972*|1089
|~Saint-Louis|1169*|358
|~Saint-Nicolas|1171*|440
|~Saint-Thomas d’Aquin|1150*|355
|~Sainte-Famille des Minimes|1144*|444
|~Sainte-Marie de Nevers|1168*|219
|~Sainte-Marie des Ursulines|1148*|318
Tournefeuille|Leonard de Vinci|2307|618
|Pierre Labitrie|1688|836
Verfeil|Jean Gay|1335|454
Vernet|Marcel Doret|2610|551
Villefranche-de-Lauragais|Jules Ferry|1634|683
Villemur-sur-Tarn|Albert Camus|1689|486
Villeneuve-Tolosane|Jacqueline Auriol|2611|628
=032
Aignan|Vert|0001|82
Auch|Carnot|0563|455
|Mathalin|0006|428
|Salinis|0562|469
|~Oratoire Sainte-Marie|0650*|418
Condom|Saint-Exupery|0010|396
|~Notre-Dame de Pietat|0059*|133
Eauze|d’Eauze Cazaubon|0011|304
|~Saint-Taurin|0052*|135
Fleurance|Hubert Reeves|0012|304
|~Saint-Joseph|0686*|99
Gimont|Edouard Lartet|0013|335
Lectoure|Marechal Lannes|0017|348
|~Saint-Joseph|0651*|207
L’Isle-Jourdain|Francoise Heritier|0740|492
|Louise Michel|0014|388
|~Notre-Dame du Clos Fleuri|0056*|315
Marciac|Aretha Franklin|0019|199
Masseube|Simone Veil|0608|254
|~Saint-Christophe|0004*|194
Mauvezin|du Fezensaguet|0021|349
Mielan|Vasconie|0074|136
Mirande|de l’Astarac|0035|296
Nogaro|d’Artagnan|0027|324
Plaisance|Louis Pasteur|0028|146
Riscle|Val d’Adour|0029|221
Samatan|Francois de Belleforest|0031|394
Vic-Fezensac|Gabriel Seailles|0033|240
=033
Ambares-et-Lagrave|Claude Masse|1617|888
Andernos-les-Bains|Andre Lahaye|1890|745
Arcachon|Marie Bartette|0167|348
|~Saint-Elme|2487*|529
Arsac|d’Arsac|2704|654
Arveyres|J Auriac|2085|654
Audenge|Jean Verdier|0008|554
Bassens|Manon Cormier|1884|507
Bazas|Ausone|2288|708
Begles|Marcelin Berthelot|1752|540
|Pablo Neruda|1880|601
Biganos|Jean Zay|0017|536
Blanquefort|Emmanuel Dupaty|1754|720
|~Saint-Joseph|3129*|78
Blaye|Sebastien Vauban|2347|662
|~Jeanne d’Arc Saint-Romain|1511*|242
Bordeaux|Alain Fournier|1662|833
|Alienor d’Aquitaine|2768|528
|Belcier|3532|81
|Blanqui|1753|372
|Cassignol|1461|702
|Cheverus|1663|518
|Edouard Vaillant|2082|462
|Emile Combes|2746|451
|Franscisco Goya|1462|329
|Grand Parc|0140|566
|Jacques Ellul|2285|339
|Leonard Lenoir|1618|328
|Monsejour|0065|538
|Saint-Andre|0066|579
|de Bordeaux Lac|3531|193
|~Albert Le Grand|2491*|199
|~Assomption Sainte-Clotilde|1492*|604
|~Le Mirail|2806*|344
|~Notre-Dame|2489*|233
|~Saint-Genes La Salle|2490*|1224
|~Saint-Joseph de Tivoli|2488*|989
|~Saint-Louis Sainte-Therese|1513*|327
|~Saint-Seurin|1519*|237
|~Sainte-Marie Bastide|2492*|708
|~Sainte-Marie Grand Lebrun|2493*|986
Bourg|Jacques Prevert|2341|589
Branne|Paul Emile Victor|0058|519
Bruges|Rosa Bonheur|3274|442
Cadaujac|Olympe de Gouges|3133|650
Cadillac|Anatole France|0059|588
|~Jean J Lataste|1524*|209
Carbon-Blanc|Simone Veil|3132|601
Carignan-de-Bordeaux|~Lestonnac|1490*|498
Castelnau-de-Medoc|Canterane|0062|642
Castillon-la-Bataille|Alienor d’Aquitaine|0064|409
Cenon|Jean Jaures|1885|694
|Jean Zay|1464|657
Cestas|Cantelande|2342|856
Coutras|Henri de Navarre|1621|892
Creon|Francois Mitterrand|2283|999
Cudos|~Saint-Clement|2327*|178
Eysines|Albert Camus|2084|873
Floirac|Georges Rayet|1419|616
|Nelson Mandela|2189|456
|~Sainte-Claire|2486*|612
Gradignan|Alfred Mauguin|2190|534
|Fontaines de Monjous|1622|815
Guitres|Jean Aviotte|0138|451
Gujan-Mestras|Chante Cigale|1759|851
Hourtin|Jules Chambrelent|0081|420
La Brede|Montesquieu|2343|530
|~Rambaud|2494*|590
La Reole|Paul Esquinance|2248|609
La Teste-de-Buch|Henri Dheurle|0129|745
Lacanau|de Lacanau|3287|569
Langon|Jules Ferry|0083|599
|Toulouse Lautrec|0084|775
|~Sainte-Marie Jeanne d’Arc|1527*|175
Latresne|Camille Claudel|1620|977
Le Bouscat|Ausone|1669|659
|Jean Moulin|3108|353
|~Sainte-Anne|1523*|716
Le Haillan|Emile Zola|2437|465
|du Haillan|3530|275
Le Pian-Medoc|du Pian Medoc|3529|489
Le Pian-sur-Garonne|Elise Deroche|2934|566
Le Teich|Val des Pins|2982|415
Lege-Cap-Ferret|Jean Cocteau|2657|563
Leognan|Francois Mauriac|2244|671
Lesparre-Medoc|Les Lesques|1891|553
|~Notre-Dame|1528*|226
Libourne|Eugene Atget|0162|347
|Les Dagueys|0091|677
|Marguerite Duras|3213|547
|~Saint-Joseph|1507*|790
Lormont|Georges Lapierre|1619|540
|Montaigne|1895|451
Lussac|de Lussac|0093|327
Marcheprime|Gaston Flament|3121|602
Marsas|Philippe Madrelle|3484|644
Martignas-sur-Jalle|Alienor d’Aquitaine|2743|405
Merignac|Bourran|2090|632
|Capeyron|0145|544
|Gisele Halimi|0146|563
|Les Eyquems|1435|748
Mios|de Mios|3329|716
Monsegur|Eleonore de Provence|0100|243
Parempuyre|Porte du Medoc|2569|647
Pauillac|Pierre de Belleyme|0103|826
|~Saint-Jean|1644*|302
Pellegrue|Champ d’Eymet|0105|173
Pessac|Alouette|1623|760
|Francois Mitterrand|0106|420
|Gerard Philipe|2191|414
|Noes|1758|657
|~Jeanne d’Arc Assomption|1529*|580
Peujard|Emile Durkheim|2723|555
Podensac|Georges Brassens|0108|631
Rauzan|Pierre Martin|1433|320
Saint-Andre-de-Cubzac|de Saint-Andre de Cubzac|1757|826
|~Stam Saint-Andre Sainte-Marie|1530*|631
Saint-Aubin-de-Medoc|Leonard de Vinci|3093|728
Saint-Ciers-sur-Gironde|Jean Monnet|0113|582
Saint-Jean-d’Illac|de l’Estey|3134|416
Saint-Loubes|Max Linder|2340|1020
Saint-Medard-de-Guizieres|~Jeanne d’Arc|1532*|331
Saint-Medard-en-Jalles|Francois Mauriac|1664|575
|Hastignan|2187|824
Saint-Selve|de Saint-Selve|3528|398
Saint-Symphorien|Francois Mauriac|0122|428
Saint-Yzan-de-Soudiac|du Val de Saye|1888|615
Sainte-Eulalie|Francois Mauriac|2705|414
Sainte-Foy-la-Grande|Elie Faure|0163|470
|~Anglade Ensemble Scolaire Anglade Langalerie|1531*|165
Salles|Alienor d’Aquitaine|1666|986
Sauveterre-de-Guyenne|Robert Barriere|1667|393
Soulac-sur-Mer|Georges Mandel|0125|265
Talence|Henri Brisson|0128|475
|Victor Louis|2195|694
|~Notre-Dame Sevigne|1500*|420
Verac|Leo Drouyn|2706|717
Villenave-d’Ornon|Chambery|2246|756
|Pont de La Maye|0132|651
=034
Agde|Paul Emile Victor|1893|528
|Rene Cassin|1032|464
|~Notre-Dame|2080*|359
Baillargues|Le Berange|1577|551
Bedarieux|Ferdinand Fabre|0119|659
|~Notre-Dame|0888*|52
Bessan|Victor Hugo|0008|455
Beziers|Henri IV|0118|508
|Jean Perrin|1066|643
|Katia et Maurice Krafft|1321|635
|La Dullague|0016|505
|Lucie Aubrac|2132|483
|Paul Riquet|0836|661
|~Fenelon|0872*|465
|~Pic La Salle (Privé Immaculee Conception)|0869*|719
|~Sainte-Madeleine|0891*|176
Capestang|Paul Bert|1367|630
Castelnau-le-Lez|Frederic Bazille|0086|770
Castries|Les Pins|1280|720
Cazouls-les-Beziers|Jules Ferry|0021|676
Clapiers|Francois Mitterrand|1826|587
Clermont-l’Herault|du Salagou|1366|745
|~Saint-Guilhem|0893*|469
Fabregues|Ray Charles|2077|606
Florensac|Voltaire|0024|340
Frontignan|Les Deux Pins|0025|631
|Simone de Beauvoir|2052|549
|~Sainte-Therese La Salle|0894*|360
Ganges|Louise Michel|1424|633
|~La Presentation|0896*|228
Gignac|Lo Trentanel|1386|800
Jacou|Pierre Mendes France|2036|837
La Grande-Motte|Philippe Lamour|1656|321
Lansargues|de La Petite Camargue|2076|845
Lattes|Georges Brassens|1028|738
Le Cres|de La Voie Domitienne|1363|796
Lodeve|Paul Darde|0117|724
Loupian|Olympe de Gouges|2224|557
Lunel|Ambrussum|1825|751
|Frederic Mistral|0031|705
|~Sainte-Therese|0897*|481
Magalas|Les Arbourys|0032|430
Maraussan|~Calandreta Clardeluna|2399*|37
Marseillan|Pierre Deley|2130|335
Marsillargues|Roger Contrepas|0034|301
Mauguio|de l’Etang de l’Or|1368|845
Meze|Jean Jaures|0973|454
Montagnac|Jules Ferry|0037|297
Montarnaud|Vincent Badie|2051|646
Montferrier-sur-Lez|~Saint-Joseph Pierre Rouge|2297*|234
Montpellier|Arthur Rimbaud|1278|784
|Camille Claudel|1030|396
|Clemence Royer|0048|407
|Clemenceau|0111|438
|Croix d’Argent|0053|735
|Fontcarrade|0051|355
|Francois Rabelais|2131|553
|Gerard Philipe|1364|424
|Jeu de Mail|0998|456
|Joffre|1421|967
|Les Aiguerelles|1277|408
|Les Escholiers de La Mosson|0996|504
|Les Garrigues|0109|602
|Marcel Pagnol|1592|515
|Port Marianne|2488|210
|Simone Veil|0955|589
|~La Providence|0880*|494
|~Nazareth|1726*|9
|~Saint-Francois Regis|0876*|504
|~Saint-Francois d’Assise|0904*|475
|~Saint-Jean Baptiste de La Salle|0902*|510
|~Saint-Roch|0883*|457
|~Sainte-Marie La Salle|0899*|497
|~l’Assomption|0874*|871
|!Establiment Segondari Calandreta Leon Còrdas (Collège privé)|2012*|145
Murviel-les-Beziers|Le Cedre|0054|509
Olonzac|Antoine Faure|0057|271
Paulhan|Emmanuel Maffre Bauge|0974|606
Perols|Frederic Mistral|1537|524
Pezenas|Jean Bene|0837|629
|~Sainte-Marthe|0907*|315
Pignan|Marie Curie|1870|738
Poussan|Via Domitia|0062|743
Quarante|Louis Cahuzac|0063|264
Roujan|Boby Lapointe|2326|485
Saint-Andre-de-Sangonis|Max Rouquette|2186|663
Saint-Chinian|Jean Jaures|0065|271
Saint-Clement-de-Riviere|Pic Saint-Loup|0110|837
Saint-Gely-du-Fesc|Francois Villon|1764|850
Saint-Georges-d’Orques|~Saint-Charles|0908*|378
Saint-Jean-de-Vedas|Louis Germain|1276|679
Saint-Mathieu-de-Treviers|Alain Savary|1705|544
Saint-Pons-de-Thomieres|du Jaur|0070|233
Serignan|Marcel Pagnol|1388|885
Servian|Alfred Crouzet|1387|614
Sete|Jean Moulin|1065|393
|Paul Valery|0115|439
|Victor Hugo|0972|396
|~Saint-Joseph|0885*|511
Vendres|Francoise Giroud|2050|671
Villeneuve-les-Maguelone|des Salins|2078|550
=035
Argentre-du-Plessis|~La Salle Saint-Joseph|0849*|576
Bain-de-Bretagne|Le Chene Vert|0970|535
|~Saint-Joseph|0851*|801
Betton|Francois Truffaut|2260|549
Breal-sous-Montfort|Francoise Elie|2958|598
Bruz|Pierre Brossolette|0002|606
|~Saint-Joseph|0852*|1311
Cancale|Rene Cassin|0003|383
|~Saint-Joseph|0853*|283
Cesson-Sevigne|Bourgchevreuil|1906|684
|~Leontine Dolivet|3006*|108
|~Saint-Michel|2972*|51
Chartres-de-Bretagne|de Fontenay|1852|575
Chateaubourg|Pierre Olivier Malherbe|2448|667
|~Saint-Joseph|0854*|503
Chateaugiron|Victor Segalen|2248|578
|~Sainte-Croix|0855*|609
Combourg|Francois Rene de Chateaubriand|0707|654
|~Saint-Gilduin|0857*|400
Crevin|Simone Veil|2860|545
Dinard|Le Bocage|1795|619
Dol-de-Bretagne|Paul Feval|0708|572
|~Saint-Magloire|0767*|660
Fougeres|Mahatma Gandhi|0967|438
|Therese Pierre|0762|544
|~Sainte-Jeanne d’Arc La Salle|1997*|477
|~Sainte-Marie|0770*|876
Guichen|Noël du Fail|1881|709
Guignen|~Saint-Joseph|0864*|397
Guipry-Messac|Gaël Taburet|2957|385
Janze|Jean Monnet|1053|615
|~Saint-Joseph|0866*|661
La Guerche-de-Bretagne|des Fontaines|1799|226
|~Saint-Joseph|0863*|563
La Meziere|Germaine Tillion|2760|578
La Richardais|~Sainte-Marie|3036*|521
Laille|Marie Curie|2959|446
Le Rheu|Georges Brassens|1847|732
Liffre|Martin Luther King|1790|713
|~Saint-Michel|0867*|633
Maen-Roch|Angele Vannier|0040|253
|~Jeanne d’Arc|0883*|440
Martigne-Ferchaud|~Saint-Joseph|0868*|286
Melesse|Mathurin Meheut|2183|489
Montauban-de-Bretagne|Evariste Galois|2247|670
|~La Providence|0870*|333
Montfort-sur-Meu|Louis Guilloux|1791|782
|~Saint-Louis Marie|0872*|685
Mordelles|Morvan Lebesque|2030|478
|~Saint-Yves|0874*|728
Noyal-sur-Vilaine|Jacques Brel|2167|599
Orgeres|Andree Recipon|2691|495
Pace|Francoise Dolto|2274|737
|~Saint-Gabriel|2319*|1007
Pipriac|~Saint-Joseph|0875*|369
Pleine-Fougeres|Francois Brune|0021|233
|~Saint-Joseph|0877*|181
Plelan-le-Grand|~de l’Hermine|0878*|273
Redon|Beaumont|1969|444
|Bellevue|0969|398
|~Le Cleu Saint-Joseph|0775*|782
Rennes|Anne de Bretagne|1638|766
|Cleunay|0760|349
|Clotilde Vautier|0913|402
|Echange|0759|476
|Emile Zola|1796|519
|La Binquenais|1851|592
|Le Landry|0965|502
|Les Chalais|0734|367
|Les Gayeulles|0027|567
|Les Ormeaux|0033|510
|Rosa Parks|0895|500
|des Hautes Ourmes|0963|577
|~Assomption|2070*|924
|~Josephine Bakhita|2071*|151
|~La Tour d’Auvergne La Salle|0835*|436
|~Notre-Dame du Vieux Cours|0781*|498
|~Saint-Helier|0839*|487
|~Saint-Martin Quartier Sainte-Genevieve|0836*|383
|~Saint-Vincent Providence|2069*|760
Retiers|La Roche aux Fees|1882|458
Romille|Jacques Prevert|0057|511
Saint-Aubin-du-Cormier|Pierre de Dreux|0039|477
|~Sainte-Anne|0882*|305
Saint-Aubin-d’Aubigne|Amand Brionne|1849|573
|~Saint-Michel|0881*|530
Saint-Georges-de-Reintembault|de Roquebleue|0041|150
|~Julien Maunoir|0885*|151
Saint-Gregoire|~Immaculee|0780*|896
Saint-Jacques-de-la-Lande|Jean Moulin|2589|410
Saint-Malo|Chateaubriand|0044|253
|Duguay Trouin|0916|557
|Jean Charcot|0896|383
|~Choisy|0773*|522
|~Moka Sainte-Famille|0785*|402
|~Sacre Coeur|0889*|250
Saint-Meen-le-Grand|Camille Guerin|1850|365
|~Notre-Dame|0887*|239
Tinteniac|Theophile Briant|0051|571
|~Saint-Joseph La Salle|0891*|806
Val-Couesnon|Pierre Perrin|0052|147
|~Saint-Andre|0848*|171
Val-d’Anast|du Querpon|0017|356
|~Sainte-Marie|0869*|216
Vern-sur-Seiche|Theodore Monod|2541|585
Vitre|Gerard de Nerval|1909|626
|Les Rochers Sevigne|2008|409
|~Sainte-Jeanne d’Arc|0892*|401
|~Sainte-Marie|1785*|1015
=036
Aigurande|Frederic Chopin|0001|127
Ardentes|Stanislas Limousin|0573|249
Argenton-sur-Creuse|Rollinat|0718|530
Buzancais|Les Sablons|0498|476
|~Immaculee Conception|0511*|125
Chabris|Le Clos de La Garenne|0044|186
Chateauroux|Beaulieu|0496|447
|Colbert|0543|349
|Jean Monnet|0690|421
|La Fayette|0048|447
|Les Capucins|0016|393
|Rosa Parks|0541|391
|~Leon XIII|0567*|424
Chatillon-sur-Indre|Joliot Curie|0018|156
Deols|Romain Rolland|0658|463
Ecueille|Calmette et Guerin|0022|77
Eguzon-Chantome|Saint-Exupery|0023|180
Issoudun|Denis Diderot|0544|375
|Honore de Balzac|0721|409
|~Saint-Cyr Sainte-Julitte|0568*|163
La Chatre|George Sand|0720|421
Le Blanc|Les Menigouttes|0719|368
|~Sainte-Anne|0510*|163
Levroux|Condorcet|0028|261
Neuvy-Saint-Sepulchre|Vincent Rotinat|0030|254
Saint-Benoit-du-Sault|Herve Faye|0033|148
Saint-Gaultier|Jean Moulin|0546|193
Sainte-Severe-sur-Indre|Louis Pergaud|0037|120
Tournon-Saint-Martin|Jean Rostand|0038|116
Valencay|Alain Fournier|0525|237
Vatan|Ferdinand de Lesseps|0040|245
=037
Amboise|Andre Malraux|1248|423
|Choiseul|1122|780
|~Sainte-Clotilde Saint-Joseph|1325*|298
Avoine|Henri Becquerel|0994|460
Azay-le-Rideau|Balzac|1210|615
Ballan-Mire|Rene Cassin|1403|535
Blere|Le Reflessoir|1124|504
Bourgueil|Pierre de Ronsard|0995|391
|~Le Jouteux|0733*|82
Chambray-les-Tours|~Saint-Etienne|0741*|335
Chateau-Renault|Andre Bauchant|0007|717
Chateau-la-Valliere|Joachim du Bellay|0006|254
Chinon|Jean Zay|1159|547
|~Saint-Joseph|1208*|85
Cormery|Alcuin|0010|486
Descartes|Roger Jahan|1192|184
Esvres|Georges Brassens|1204|490
Fondettes|Jean Roux|1397|497
Joue-les-Tours|Arche du Lude|0791|237
|Beaulieu|1098|427
|La Rabiere|0071|339
|Vallee Violette|1316|307
|~Saint-Gatien La Salle|0740*|700
Langeais|Le Champ de La Motte|0885|671
Ligueil|Maurice Genevoix|0015|333
Loches|Georges Besse|0768|723
|~Saint-Denis|1329*|237
Luynes|Lucie Aubrac|1378|386
L’Ile-Bouchard|Andre Duchesne|0013|210
Montbazon|Albert Camus|0793|688
Montlouis-sur-Loire|Raoul Rebout|0799|702
Montresor|de Montresor Jean Leveque|0051|186
Monts|Val de l’Indre|0993|649
Neuille-Pont-Pierre|Simone Veil|0022|564
Neuvy-le-Roi|Honore Racan|0023|337
Nouatre|Patrick Baudry|0024|131
Preuilly-sur-Claise|~Notre-Dame|0738*|65
|!Réseau des collèges de Preuilly sur Claise et du Grand Pressigny|0026|192
Richelieu|Le Puits de La Roche|1191|172
|~Le Sacre Coeur|0739*|147
Saint-Avertin|Jules Romains|0887|545
Saint-Cyr-sur-Loire|Henri Bergson|0792|314
|La Bechellerie|1126|391
Saint-Pierre-des-Corps|Jacques Decour|0766|257
|Pablo Neruda|0767|381
|Stalingrad|1391|347
Sainte-Maure-de-Touraine|Celestin Freinet|1101|418
Savigne-sur-Lathan|Bernard de Fontenelle|0034|322
Tours|Anatole France|0044|471
|Francois Rabelais|0045|501
|Jean Philippe Rameau|0886|543
|Jules Ferry|0764|375
|La Bruyere|1158|240
|Lamartine|0769|403
|Leonard de Vinci|0765|389
|Michelet|0041|406
|Montaigne|0884|588
|Philippe de Commynes|1209|558
|Pierre Corneille|0991|452
|Pierre de Ronsard|0033|549
|~Christ Roi Notre-Dame des Ailes|0745*|502
|~Marmoutier|0732*|352
|~Notre-Dame La Riche sous Le Patronage de Sainte-Anne|1327*|542
|~Sacre Coeur|0730*|235
|~Saint-Gregoire|1330*|470
|~Saint-Martin|0729*|675
|~Sainte-Jeanne d’Arc|0743*|296
Vouvray|Gaston Huet|1189|594
|~Institution Sainte-Therese|0746*|135
=038
Allevard|Flavius Vaussenat|0002|468
Beaurepaire|Jacques Brel|2101|559
|~Saint-Baptiste|1685*|184
Bourgoin-Jallieu|Pre Benit|0111|852
|Salvador Allende|2174|840
|~Saint-Joseph|1687*|471
|~Saint-Michel|1658*|554
Champier|de Champier|3542|612
Charvieu-Chavagneux|Martin Luther King|0011|544
Chatte|Olympe de Gouges|3345|437
Chirens|des Collines|3454|660
Claix|Georges Pompidou|2865|445
Corenc|Jules Flandrin|2041|392
|~Rondeau Montfleury Europe|2579*|617
Coublevie|Plan Menu|2495|776
Cremieu|Lamartine|2103|778
Crolles|Simone de Beauvoir|2781|571
Domene|La Mouliniere|2268|621
Echirolles|Jean Vilar|1903|406
|Louis Lumiere|0021|560
|Pablo Picasso|2044|387
Entre-Deux-Guiers|~Saint-Bruno|1692*|298
Eybens|Les Saules|3494|470
Fontaine|Gerard Philipe|1810|469
|Jules Valles|0356|392
Gieres|Le Chamandier|0025|597
|~Don Bosco|1694*|580
Goncelin|Icare|3300|537
Grenoble|Aime Cesaire|3370|539
|Champollion|2111|550
|Charles Munch|2035|666
|Fantin Latour|1776|525
|International Europole|3243|489
|Lucie Aubrac Geants|2032|383
|Olympique|1780|478
|Stendhal|2114|519
|Vercors|1604|328
|~Bayard|1696*|454
|~Externat Notre-Dame|2581*|639
|~La Salle l’Aigle Grenoble|1664*|1025
|~Les Charmilles|3437*|96
|~Notre-Dame de Sion|1667*|571
Heyrieux|Jacques Prevert|0038|523
Jarrie|Le Clos Jouvin|2782|432
La Cote-Saint-Andre|Jongkind|2147|552
|~Saint-Francois|1689*|632
La Motte-d’Aveillans|du Vallon des Mottes|0047|184
La Mure|Louis Mauberret|2426|549
|~Saint-Joseph|1701*|257
La Tour-du-Pin|Le Calloud|0278|799
|~Saint-Bruno|1706*|587
La Verpilliere|Anne Frank|2176|593
Le Bourg-d’Oisans|des Six Vallees|0007|433
Le Grand-Lemps|Liers et Lemps|0026|595
Le Peage-de-Roussillon|~Jeanne d’Arc|2582*|569
Le Pont-de-Beauvoisin|Le Guillon|2427|483
|~Jeanne d’Arc|1703*|436
Le Pont-de-Claix|Nelson Mandela|0013|418
Le Touvet|La Pierre Aiguille|2204|639
Les Abrets-en-Dauphine|Marcel Bouvier|0001|649
Les Avenieres-Veyrins-Thuellin|Arc en Ciers|0004|520
L’Isle-d’Abeau|Francois Truffaut|2786|492
|Robert Doisneau|3056|449
|Stephen Hawking|3455|579
Mens|du Trieves|0039|194
Meylan|Les Buclos|2492|283
|Lionel Terray|1777|528
Moirans|Le Vergeron|1908|513
Monestier-de-Clermont|Marcel Cuynat|0044|334
Montalieu-Vercieu|Les Pierres Plantes|0045|602
Morestel|Francois Auguste Ravier|0046|589
Pont-Eveque|Georges Brassens|2504|451
Pont-de-Cheruy|Le Grand Champ|2110|765
Pont-en-Royans|Raymond Guelen|0055|268
Pontcharra|Marcel Chene|1905|661
Rives|Robert Desnos|2266|770
Roussillon|de l’Edit|0050|566
Saint-Chef|Frederic Dard|3301|626
Saint-Egreve|Barnave|0058|720
Saint-Etienne-de-Saint-Geoirs|Rose Valland|0059|525
Saint-Georges-d’Esperanche|de Peranche|3141|426
Saint-Ismier|du Gresivaudan|2100|701
Saint-Jean-de-Bournay|Fernand Bouvier|2265|722
Saint-Jean-de-Moirans|~Sacre Coeur|1704*|313
Saint-Jean-de-Soudain|Les Dauphins|2621|624
Saint-Laurent-du-Pont|Le Grand Som|0062|294
Saint-Marcellin|Le Savouret|2428|592
Saint-Martin-d’Heres|Edouard Vaillant|0357|420
|Fernand Leger|1812|527
|Henri Wallon|0065|432
Saint-Martin-le-Vinoux|Chartreuse|2036|498
Saint-Maurice-l’Exil|Frederic Mistral|2043|596
Saint-Quentin-Fallavier|Les Allinges|2706|470
Saint-Simeon-de-Bressieux|Marcel Mariotte|0068|412
Salaise-sur-Sanne|Jean Ferrat|3253|698
Sassenage|Alexandre Fleming|2098|745
Seyssinet-Pariset|Pierre Dubois|0072|420
Seyssins|Marc Sangnier|2431|532
Seyssuel|Claude et Germain Grange|2115|772
Tignieu-Jameyzieu|Philippe Cousteau|2705|667
Tullins|Condorcet|0067|498
Varces-Allieres-et-Risset|Jules Verne|3260|524
Vienne|Francois Ponsard|1907|690
|de l’Isle|2430|644
|~Robin|2583*|994
|~Saint-Charles|2195*|796
Vif|Le Massegu|2039|667
Villard-Bonnot|Belledonne|1778|738
Villard-de-Lans|Sportif Jean Prevost|2429|707
Villefontaine|Louis Aragon|2104|539
|Rene Cassin|2864|373
|Sonia Delaunay|2506|463
Villemoirieu|~Jean Paul II|3475*|496
Vinay|Joseph Chassigneux|0087|566
Vizille|Les Mattons|1779|730
Voiron|La Garenne|2042|589
|~Notre-Dame des Victoires|2584*|400
|~Saint-Joseph|1710*|696
Voreppe|Andre Malraux|2663|439
=039
Arbois|Pasteur|0960|180
|~Saint-Just|0074*|61
Arinthod|Xavier Bichat|0783|229
Bletterans|du Parc|0004|357
Champagnole|Les Louataux|0961|501
|~Jeanne d’Arc|0075*|278
Chaussin|Marcel Ayme|0922|352
Clairvaux-les-Lacs|des Lacs|0009|231
Damparis|Jean Jaures|0010|278
Dole|Claude Nicolas Ledoux|0800|462
|Maryse Bastie|0883|585
|de l’Arc|0797|487
|~Notre-Dame de Mont Roland|1002*|741
Fraisans|Gustave Eiffel|0016|386
Hauts-de-Bienne|Pierre Hyacinthe Cazeaux|0028|324
|~Notre-Dame|0081*|144
Lavans-les-Saint-Claude|du Plateau|1035|234
Les Rousses|Le Rochat|0923|406
Lons-le-Saunier|Aristide Briand|0022|429
|Rouget de l’Isle|0906|501
|Saint-Exupery|0907|544
|~Sainte-Marie|1003*|188
Moirans-en-Montagne|Pierre Vernotte|0025|207
Mont-sous-Vaudrey|Jules Grevy|0997|224
Nozeroy|Gilbert Cousin|0784|185
Orgelet|Michel Brezillon|0031|205
Poligny|Jules Grevy|0798|468
|~Notre-Dame|0072*|77
Saint-Amour|Lucien Febvre|0785|192
Saint-Aubin|~Laurent Monnier|0083*|200
Saint-Claude|Pre Saint-Sauveur|0924|399
|!Institution Saint-Oyend|0071*|284
Saint-Laurent-en-Grandvaux|Louis Bouvier|0916|284
Salins-les-Bains|Victor Considerant|0962|382
|~Saint-Anatoile|0085*|85
Tavaux|des Vernaux|0823|290
Voiteur|~Notre-Dame de La Salette|0073*|205
=040
Aire-sur-l’Adour|Gaston Crampe|0090|398
Amou|du Pays des Luys|0003|270
Angresse|Elisabeth et Robert Badinter|1091|540
Biscarrosse|Jean Mermoz|0092|408
|Nelson Mandela|1048|380
Capbreton|Jean Rostand|0005|523
|~Saint-Joseph|0071*|333
Dax|d’Albret|0740|446
|l’Dussarrat Dit Leon des Landes|0729|647
|~Saint-Jacques de Compostelle|1022*|585
Gabarret|Jules Ferry|0010|133
|~Saint-Jean Bosco|0072*|156
Geaune|Pierre de Castelnau|0011|257
Grenade-sur-l’Adour|Val d’Adour|0012|377
Hagetmau|Jean Marie Lonne|0727|451
Labenne|Gisele Halimi|1014|637
Labouheyre|Felix Arnaudin|0014|374
Labrit|de Labrit|1077|301
Linxe|Lucie Aubrac|1015|378
Mimizan|Jacques Prevert|0105|468
Mont-de-Marsan|Cel Le Gaucher|0774|381
|Jean Rostand|0779|432
|Victor Duruy|0648|557
|~Jean Cassaigne|0858*|460
Montfort-en-Chalosse|Serge Barranx|0023|467
Morcenx-la-Nouvelle|H Scognamiglio|0093|271
Mugron|Rene Soubaigne|0025|258
Parentis-en-Born|Saint-Exupery|0026|728
Peyrehorade|Pays d’Orthe|0028|559
Pouillon|Rosa Parks|0032|466
Rion-des-Landes|Marie Curie|0033|240
Roquefort|George Sand|0034|252
Saint-Geours-de-Maremne|Aime Cesaire|1070|448
Saint-Martin-de-Seignanx|Francois Truffaut|0874|501
Saint-Paul-les-Dax|Danielle Mitterrand|1066|507
|Jean Moulin|0096|449
Saint-Pierre-du-Mont|Lubet Barbon|0103|557
Saint-Sever|Cap de Gascogne|0038|438
|~Sainte-Therese|0075*|174
Saint-Vincent-de-Paul|~Vincent de Paul|0068*|116
Saint-Vincent-de-Tyrosse|Jean Claude Sescousse|0039|431
Soustons|Francois Mitterrand|0728|557
Tarnos|Langevin Wallon|0091|470
Tartas|Jean Rostand|0042|431
|~Saint-Joseph|0077*|171
Villeneuve-de-Marsan|Pierre Blanquie|0043|362
=041
Beauce-la-Romaine|Rene Cassin|0016|402
Blois|Augustin Thierry|0860|623
|Blois Begon|0003|579
|Blois Vienne|0593|621
|Francois Rabelais|0952|353
|Les Provinces|0790|681
|~Saint-Charles|0678*|210
|~Saint-Vincent Pere Brottier|0621*|146
|~Sainte-Marie|0918*|555
Bracieux|Hubert Fillay|0005|413
Lamotte-Beuvron|Jean Rostand|0008|456
Le Controis-en-Sologne|Saint-Exupery|0595|661
Mer|Pierre de Ronsard|0631|464
|~Notre-Dame Saint-Joseph|0681*|183
Mondoubleau|Alphonse Kaar|0596|287
Montoire-sur-le-Loir|Clement Janequin|0566|430
|~Saint-Julien|0682*|93
Montrichard-Val-de-Cher|Joachim du Bellay|0632|442
Moree|Louis Pasteur|0013|335
Neung-sur-Beuvron|Louis Pergaud|0035|259
Oucques-la-Nouvelle|Lavoisier|0015|248
Romorantin-Lanthenay|Leonard de Vinci|0793|404
|Maurice Genevoix|0019|828
|~Notre-Dame|0684*|272
Saint-Aignan|Joseph Paul Boncour|0714|460
Saint-Amand-Longpre|Honore de Balzac|0024|265
Saint-Laurent-Nouan|Marie Curie|0914|447
Salbris|Gaston Jollet|0717|361
|~Saint-Georges|0686*|102
Sambin|~Le Prieure|0677*|477
Selles-sur-Cher|Les Pressigny|0651|361
Vendome|Jean Emond|0768|741
|Robert Lasneau|0792|472
|~Saint-Joseph|0688*|297
Veuzain-sur-Loire|Joseph Crocheton|0716|546
Vineuil|Marcel Carne|0715|685
|~Notre-Dame|0773*|169
=042
Andrezieux-Boutheon|Jacques Prevert|1487|852
Balbigny|Montaigne|1455|442
Bourg-Argental|du Pilat|0003|203
|~Saint-Joseph|1043*|163
Boën-sur-Lignon|l’Astree|1085|487
Charlieu|Michel Servet|1572|687
|~Notre-Dame|1800*|397
Chazelles-sur-Lyon|Jacques Brel|0011|365
|~Raoul Follereau|1658*|351
Feurs|Le Palais|0012|771
|~Marcellin Champagnat|1057*|472
Firminy|Les Bruneaux|1570|330
|Waldeck Rousseau|1681|276
|~Saint-Firmin|1659*|278
La Grand-Croix|Charles Exbrayat|1086|710
La Pacaudiere|Jean Papon|1456|244
La Ricamarie|Jules Valles|1689|262
La Talaudiere|Pierre et Marie Curie|1171|866
Le Chambon-Feugerolles|Massenet Fourneyron|1919|513
|~Saint-Joseph|1044*|109
Le Coteau|Les Etines|1084|548
Mably|Louis Aragon|1852|468
Montbrison|Mario Meunier|1454|1207
|~Victor de Laprade|1032*|552
Noiretable|Robert Schuman|0022|141
Panissieres|des Montagnes du Matin|0023|311
Pelussin|Gaston Baty|0024|472
|~Saint-Jean|1049*|189
Regny|Nicolas Conte|1490|341
Renaison|de La Cote Roannaise|1735|506
Riorges|Albert Schweitzer|1457|516
Rive-de-Gier|Francois Truffaut|1172|684
|Louise Michel|1680|410
|~des Collines|1014*|546
Roanne|Albert Thomas|1684|315
|Jean de La Fontaine|0035|613
|Jules Ferry|1683|423
|~Francois d’Assise|0978*|455
|~Saint-Paul|1797*|693
Roche-la-Moliere|Louis Grüner|1174|603
Saint-Bonnet-le-Chateau|Emile Falabregue|0038|530
|~Saint-Joseph|1082*|176
Saint-Chamond|Ennemond Richard|0968|676
|Jean Rostand|1688|394
|Pierre Joannon|1486|411
|~Sainte-Marie La Grand Grange|1799*|1139
Saint-Etienne|Aristide Briand|1569|407
|Claude Fauriel|1677|308
|Gambetta|1452|861
|Honore d’Urfe|1678|910
|Jean Daste|1686|367
|Jules Valles|1176|381
|Le Portail Rouge|1679|584
|Les Champs|0058|746
|Marc Seguin|1451|283
|Puits de La Loire|0916|447
|~Ensemble Scolaire La Salle|1798*|352
|~Externat Saint-Michel|1804*|732
|~Les Chartreux Sainte-Famille|1038*|256
|~Les Maristes Saint-Etienne|1803*|227
|~Notre-Dame d’Esperance|1041*|477
|~Saint-Paul|1801*|675
|~Sainte-Marie|1016*|200
|~Tezenas du Montcel|1741*|460
Saint-Galmier|Jules Romains|1607|638
|~Sainte-Stephanie|1058*|575
Saint-Genest-Malifaux|~Saint-Regis|1059*|405
Saint-Germain-Laval|Papire Masson|0060|232
Saint-Heand|~Joseph Collard|1565*|761
Saint-Just-Saint-Rambert|Anne Frank|1734|832
|~Saint-Joseph|1063*|340
Saint-Just-en-Chevalet|Le Breuil|0062|172
|~Saint-Camille|1061*|97
Saint-Romain-le-Puy|Leonard de Vinci|2136|770
Unieux|Le Bois de La Rive|1068|519
Veauche|Antoine Guichard|2293|767
=043
Allegre|du Mont Bar|0001|222
Aurec-sur-Loire|des Gorges de La Loire|0987|225
|~Notre-Dame de La Faye|0052*|242
Blesle|des Fontilles|0002|58
Brioude|La Fayette|0854|432
|~Saint-Julien|0898*|381
Brives-Charensac|Anne Frank|0917|215
|~La Chartreuse|0899*|349
Craponne-sur-Arzon|des Hauts de l’Arzon|0010|139
|~Notre-Dame|0068*|109
Dunieres|~Le Sacre Coeur|0069*|190
La Chaise-Dieu|Henri Pourrat|0006|72
Landos|Robert Louis Stevenson|0012|158
Langeac|du Haut Allier|0013|189
|~Saint-Joseph|0072*|120
Le Chambon-sur-Lignon|du Lignon|0820|134
Le Monastier-sur-Gazeille|Laurent Eynac|0017|228
|~Saint-Dominique|0074*|103
Le Puy-en-Velay|Jules Valles|0043|560
|La Fayette|0025|332
|~Saint-Jacques de Compostelle|0903*|218
|~Saint-Louis|1009*|347
|~Saint-Regis|0902*|443
Monistrol-sur-Loire|Le Monteil|0663|592
|~Notre-Dame du Chateau|0906*|777
Paulhaguet|Val de Senouire|0019|85
Retournac|Boris Vian|0026|304
Saint-Didier-en-Velay|Roger Ruel|0027|584
|~Jeanne d’Arc|0084*|396
Saint-Julien-Chapteuil|Jules Romains|0030|399
|~Saint-Joseph|0086*|181
Sainte-Florine|Marguerite Thomas|0029|261
|~Sainte-Bernadette|0085*|63
Sainte-Sigolene|~Sacre Coeur|0090*|214
Saugues|Joachim Barrande|0032|75
|~La Presentation|0092*|65
Tence|de La Lionchere|0034|140
|~Saint-Martin|0093*|147
Yssingeaux|Jean Monnet|0135|495
|~Saint-Gabriel|0909*|374
=044
Aigrefeuille-sur-Maine|Andree Chedid|2542|598
|~Notre-Dame La Maine|0179*|557
Ancenis-Saint-Gereon|Rene Guy Cadou|0147|726
|~Saint-Joseph|1928*|753
Basse-Goulaine|de Goulaine|2277|591
Blain|Le Galinet|0308|653
|~La Salle Saint-Laurent|0182*|607
Bouaye|Bellestre|1858|706
|~Saint-Hermeland|0184*|462
Bouguenais|Marie Marvingt|0316|687
Carquefou|Gerard Philipe|2029|795
|~Sainte-Anne|0422*|747
Chateaubriant|La Ville aux Roses|0348|539
|Robert Schuman|0293|492
|~Saint-Joseph|1929*|645
Clisson|Cacault|0008|624
|Rosa Parks|2781|575
|~Immaculee Conception La Salle|0188*|593
Cordemais|Paul Gauguin|2023|600
Couëron|Paul Langevin|0010|848
|~Sainte-Philomene|0190*|680
Derval|~Saint-Joseph|0423*|350
Donges|Arthur Rimbaud|1727|343
Gorges|~Notre-Dame du Bon Accueil|0107*|127
Guemene-Penfao|Bellevue|0013|410
|~Saint-Michel|0192*|293
Guerande|Jacques Brel|0538|589
|du Pays Blanc|2368|348
|~Saint-Jean Baptiste|0193*|777
Haute-Goulaine|~Saint-Gabriel|0153*|340
Herbignac|Jacques Prevert|0015|446
|~Saint-Joseph|0195*|454
Heric|Marcelle Baron|2728|660
La Baule-Escoublac|Eric Tabarly|1859|426
|Grand Air|1822|537
La Chapelle-sur-Erdre|!Centre Educatif Nantais Pour Sportifs|2388*|94
|La Coutanciere|2011|569
|Le Grand Beauregard|1547|542
La Montagne|Saint-Exupery|0347|465
|~Notre-Dame|0198*|306
Le Loroux-Bottereau|Auguste Mailloux|1686|541
|~Notre-Dame|0200*|752
Le Pellerin|Pierre et Marie Curie|1658|528
Le Pouliguen|Jules Verne|0061|172
Lege|Pierre de Coubertin|1612|241
|~Sainte-Anne|0196*|277
Ligne|Agnes Varda|2691|698
|~Saint-Joseph|0199*|421
Loireauxence|Camille Lepage|2921|400
|~Sainte-Anne|0243*|321
Machecoul-Saint-Meme|Raymond Queneau|0018|394
|~Saint-Joseph|1930*|760
Missillac|La Fontaine|1917|292
Montoir-de-Bretagne|Rene Guy Cadou|0539|344
Nantes|Aristide Briand|0049|449
|Chantenay|0023|763
|Claude Debussy|0286|271
|Gabriel Guist Hau|1820|336
|Gaston Serpette|0285|469
|Hector Berlioz|0025|433
|Jules Verne|1821|255
|La Coliniere|0028|512
|La Durantiere|1608|330
|La Noe Lambert|1545|609
|Libertaire Rutigliano|0283|416
|Rosa Parks|0309|267
|Simone Veil|2835|521
|Sophie Germain|0536|364
|Stendhal|0284|509
|Victor Hugo|0045|625
|~Blanche de Castille|1932*|756
|~Chavagnes|1934*|554
|~Externat des Enfants Nantais|1933*|794
|~La Perverie Sacre Coeur|1936*|625
|~Notre-Dame de Toutes Aides|1935*|841
|~Notre-Dame du Bon Conseil|0206*|126
|~Saint-Donatien|1937*|400
|~Saint-Jacques de Compostelle|0219*|141
|~Saint-Joseph du Loquidy La Salle|1931*|996
|~Saint-Martin|0203*|156
|~Saint-Raphaël|0207*|138
|~Saint-Stanislas|1938*|721
|~Sainte-Madeleine La Joliverie|0210*|275
|~Theophane Venard|0211*|204
|~de Bretagne|2119*|95
Nort-sur-Erdre|Isabelle Autissier|1654|722
|~Saint-Michel|0221*|618
Nozay|Jean Mermoz|0292|545
|~Saint-Joseph|0223*|564
Orvault|Jean Rostand|0055|659
Paimboeuf|Louise Michel|1862|381
Pontchateau|Frida Kahlo|2807|546
|Queral|0540|474
|~Saint-Martin|0224*|639
Pornic|Jean Mounes|0289|696
|~Notre-Dame de Recouvrance|0226*|626
Pornichet|~Le Sacre Coeur|0228*|472
Reze|Petite Lande|0065|688
|Pont Rousseau|0064|568
|Salvador Allende|0534|468
|~Saint-Paul|0229*|773
|~Sainte-Anne|0231*|240
Riaille|~Saint-Augustin|0232*|386
Saint-Brevin-les-Pins|Helene et Rene Guy Cadou|0066|583
|~Saint-Joseph|0233*|384
Saint-Gildas-des-Bois|~Gabriel Deshayes|1939*|634
Saint-Herblain|Anne de Bretagne|0016|659
|Ernest Renan|0311|532
|Gutenberg|1610|510
|Le Herault|0287|406
|~Diwan|2637*|79
|~Saint-Dominique|1940*|812
Saint-Joachim|Rene Char|1728|253
Saint-Nazaire|Albert Vincon|0350|488
|Anita Conti|2759|662
|Jean Moulin|0314|728
|Pierre Norange|1613|383
|~Saint-Louis|1941*|761
|~Sainte-Therese|0235*|466
Saint-Pere-en-Retz|~Saint-Roch|0238*|495
Saint-Philbert-de-Grand-Lieu|Condorcet|2186|386
|Julie Victoire Daubie|2782|421
|~Lamoriciere|0239*|746
Saint-Sebastien-sur-Loire|Iles de Loire|0291|419
|Rene Bernier|1548|815
Sainte-Luce-sur-Loire|La Reinetiere|1724|601
Sainte-Pazanne|Olympe de Gouges Sainte-Pazanne|2625|798
|~Le Sacre Coeur|0236*|451
Savenay|Antoine de Saint-Exupery|1657|526
|Mona Ozouf|2806|492
|~Saint-Joseph|0241*|1126
Thouare-sur-Loire|Les Sables d’Or|2417|615
Treillieres|Le Haut Gesvres|2418|652
|~Helder Camara|0209*|524
Trignac|Julien Lambot|1616|553
Vallet|Pierre Abelard|2052|617
|~Saint-Joseph|0242*|629
Vallons-de-l’Erdre|Louis Pasteur|1655|287
Vertou|Jean Monnet|0080|500
|Lucie Aubrac|2595|567
|~Saint-Blaise|0244*|1136
=045
Amilly|Robert Schuman|0937|784
Artenay|Jean Moulin|0003|442
Bazoches-les-Gallerandes|Louis Joseph Soulas|0004|402
Beaugency|Robert Goupil|0005|701
|~Maitrise Notre-Dame|0479*|147
Beaune-la-Rolande|Frederic Bazille|0006|556
Bellegarde|Charles Desvergnes|0007|482
Briare|Albert Camus|0008|407
Chalette-sur-Loing|Pablo Picasso|1148|527
|Paul Eluard|0840|665
Chateau-Renard|de La Vallee de l’Ouanne|1107|417
Chateauneuf-sur-Loire|Jean Joudiou|0783|662
Chatillon-sur-Loire|Pierre Dezarnaulds|0017|298
Checy|Pierre Mendes France|1365|691
Clery-Saint-Andre|Jacques de Tristan|1434|433
Courtenay|Aristide Bruant|1173|508
Dadonville|des Grandes Plaines|1787|542
Ferrieres-en-Gatinais|Pierre Auguste Renoir|0022|627
Fleury-les-Aubrais|Andre Chene Les Jacobins|1544|452
|Condorcet|0784|675
Gien|Ernest Bildstein|1245|398
|Jean Mermoz|1450|333
|~Saint-Francois de Sales|1331*|313
Ingre|Montabuzard|1068|876
Jargeau|Le Clos Ferbois|1069|632
La Chapelle-Saint-Mesmin|Louis Pasteur|1035|530
La Ferte-Saint-Aubin|Le Pre des Rois|0023|600
Le Malesherbois|Gutenberg|0787|541
Les Bordes|Genevieve de Gaulle Anthonioz|1608|450
Lorris|Guillaume de Lorris|0034|436
Meung-sur-Loire|Gaston Coute|0038|542
|~Maitrise Notre-Dame|1735*|203
Montargis|Le Grand Clos|0789|388
|du Chinchon|0041|392
|~Saint-Louis|1330*|155
Neuville-aux-Bois|Leon Delagrange|0045|588
Olivet|Charles Riviere|0047|677
|Clos de l’Orbelliere|1499|495
|~La Providence|0118*|537
Orleans|Alain Fournier|0939|521
|Dunois|0053|508
|Etienne Dolet|0055|555
|Jean Pelletier|1421|551
|Jean Rostand|0936|641
|Jeanne d’Arc|0785|630
|Montesquieu|1070|621
|~La Croix Saint-Marceau|1316*|450
|~Saint-Aignan|0109*|458
|~Saint-Charles|1329*|580
|~Saint-Paul Bourdon Blanc|1333*|458
|~Sainte-Croix Saint-Euverte|1334*|897
Patay|Alfred de Musset|0061|468
Pithiviers|de Pithiviers|1788|591
|~Ecbg|1332*|213
Poilly-Lez-Gien|Les Clorisseaux|1286|417
Puiseaux|Victor Hugo|0063|411
Saint-Ay|Nelson Mandela|1719|471
Saint-Benoit-sur-Loire|~Saint-Joseph|0123*|215
Saint-Denis-en-Val|Val de Loire|1660|502
Saint-Jean-de-Braye|Pierre de Coubertin|1072|780
|Saint-Exupery|0839|532
Saint-Jean-de-la-Ruelle|Andre Malraux|1241|415
|Max Jacob|0069|414
Saint-Jean-le-Blanc|Jacques Prevert|1074|444
Sainte-Genevieve-des-Bois|Henri Becquerel|0016|468
Saran|Montjoie|1038|563
Sully-sur-Loire|Maximilien de Sully|0790|417
Tigy|La Sologne|1449|454
Trainou|de La Foret|1443|666
Villemandeur|Lucie Aubrac|1665|565
=046
Bretenoux|d’Orlinde|0573|212
Cahors|Gambetta|0006|466
|Olivier de Magny|0528|484
|~Saint-Etienne|0620*|332
Cajarc|Georges Pompidou|0001|242
Castelnau-Montratier-Sainte-Alauzie|Emile Vaysse|0008|247
Figeac|Marcel Masbou|0054|562
|~Jeanne d’Arc|0621*|338
Gourdon|Leo Ferre|0592|467
Gramat|La Garenne|0565|251
|~Sainte-Helene|0046*|79
Lacapelle-Marival|Jean Monnet|0015|227
Lalbenque|~Sainte-Therese|0734*|164
Latronquiere|La Chataigneraie|0018|100
Luzech|l’Impernal|0020|349
Martel|des Sept Tours|0021|172
Montcuq-en-Quercy-Blanc|Jean Jacques Faurie|0022|106
Prayssac|d’Istrie|0024|139
Puy-l’Eveque|d’Olt|0530|200
Saint-Cere|Jean Lurcat|0593|372
Salviac|Salviac|0027|142
Souillac|Le Puy d’Alon|0594|224
Vayrac|du Puy d’Issolud|0030|155
=047
Agen|Adele de Trenquelleon|0061*|537
|Ducos du Hauron|0677|540
|Jasmin Les Iles|0005|544
|Joseph Chaumie|0777|709
|Paul Dangla|0008|536
|~Felix Aunac|0066*|620
Aiguillon|Stendhal|0774|410
Bon-Encontre|La Rocal|0720|778
Casseneuil|Gaston Carrere|0011|233
|~Saint-Pierre|0067*|292
Casteljaloux|Jean Rostand|0012|342
|~La Salle Sainte-Marie|0068*|143
Castelmoron-sur-Lot|Lucie Aubrac|0732|205
Castillonnes|Jean Boucheron|0014|193
Duras|Lucien Sigala|0017|207
Fumel|Jean Monnet|0046|315
Lavardac|La Plaine|0775|250
Le Mas-d’Agenais|Daniel Castaing|0043|402
Le Passage|Theophile de Viau Le Passage|0105|865
Marmande|Cité Scolaire|0733|628
|Jean Moulin|0103|663
|~Notre-Dame de La Salle|0069*|121
Mezin|Armand Fallieres|0023|132
Miramont-de-Guyenne|Didier Lamoulie|0024|401
Monbahus|~La Salle Notre-Dame|0071*|101
Monflanquin|Joseph Kessel|0026|336
Monsempron-Libos|Kleber Thoueilles|0048|294
Nerac|Henri de Navarre|0776|403
|~Sainte-Claire|1038*|97
Penne-d’Agenais|Damira Asperti|0031|460
Port-Sainte-Marie|J Ph Delmas de Grammont|0032|276
Sainte-Livrade-sur-Lot|Paul Froment|0102|291
Tonneins|Germillac|0104|521
|~Saint-Jean|0073*|212
Villeneuve-sur-Lot|Anatole France|0049|527
|Andre Crochepierre|0678|397
|~Sainte-Catherine|0811*|468
=048
Florac-Trois-Rivieres|des Trois Vallees|0003|258
La Canourgue|Sport Nature|0006|217
Langogne|Marthe Dupeyron|0004|195
|~Saint-Pierre Saint-Paul|0678*|80
Le Collet-de-Deze|Henri Gamala|0002|79
Marvejols|Marcel Pierrel|0005|304
|~Notre-Dame|0024*|285
Mende|Henri Bourrillon|0607|673
|~Saint-Privat|0032*|337
Meyrueis|Andre Chamson|0011|76
|~Sainte-Marie|0034*|71
Mont-Lozere-et-Goulet|Henri Rouviere|0001|72
Saint-Chely-d’Apcher|Haut Gevaudan|0013|403
|~Sacre Coeur|0038*|214
Saint-Etienne-Vallee-Francaise|Achille Rousson|0015|60
Vialas|du Trenze|0016|19
Villefort|Odilon Barrot|0017|74
=049
Angers|Auguste et Jean Renoir|0061|421
|Chevreul|0004|548
|Claude Debussy|1764|409
|David d’Angers|1825|562
|Felix Landreau|0953|328
|Francois Rabelais|0921|597
|Jean Lurcat|0060|283
|Jean Mermoz|0783|352
|Jean Monnet|2081|568
|Jean Vilar|1703|307
|Montaigne|1028|408
|~Immaculee Conception|0845*|235
|~La Madeleine La Retraite|1083*|692
|~Saint-Augustin|0844*|781
|~Saint-Benoit|1924*|803
|~Saint-Charles|2004*|915
|~Saint-Jean de La Barre|1641*|345
|~Sainte-Cecile La Salle|0843*|379
|~Urbain Mongazon|1922*|704
Avrille|Clement Janequin|1674|651
Bauge-en-Anjou|Chateaucoin|0010|377
|~Notre-Dame|0849*|454
Beaufort-en-Anjou|Moliere|0922|664
Beaupreau-en-Mauges|~Dom Sortais|0851*|793
|~Saint-Louis|0865*|297
Bellevigne-en-Layon|Les Fontaines|0046|361
|~Saint-Paul|0879*|392
Brissac-Loire-Aubance|de l’Aubance|0014|482
|~Saint-Vincent|0853*|519
Cande|~Sainte-Emilie|0854*|375
Chalonnes-sur-Loire|Saint-Exupery|0955|477
Chemille-en-Anjou|Pierre et Marie Curie|0017|381
|~Notre-Dame La Salle|1929*|216
|~Saint-Joseph|0858*|673
Cholet|Colbert|1025|433
|Georges Clemenceau|0022|388
|Joachim du Bellay|1675|378
|Republique|1026|379
|Tremolieres|1859|512
|~Jeanne d’Arc|0829*|563
|~Notre-Dame du Bretonnais|0862*|604
|~Saint-Joseph|0860*|568
Doue-en-Anjou|Lucien Millet|0023|383
|~Saint-Joseph|0863*|424
Durtal|Les Roches|0956|269
Gennes-Val-de-Loire|Paul Eluard|1261|489
Ingrandes-le-Fresne-sur-Loire|Maryse Bastie|0026|254
Le Lion-d’Angers|Val d’Oudon|0027|628
|~Sainte-Emerance|0866*|367
Le May-sur-Evre|~Saint-Joseph|0869*|306
Les Hauts-d’Anjou|Jacques Prevert|1705|562
|~Saint-Francois|0857*|438
Les Ponts-de-Ce|Francois Villon|1260|654
|~Saint-Laud|1923*|425
Longue-Jumelles|Francois Truffaut|0028|390
|~Saint-Joseph|0867*|473
Lys-Haut-Layon|Vallee du Lys|1707|318
|~Saint-Jean|0881*|331
Mauges-sur-Loire|Anjou Bretagne|0039|196
|~Jacques Cathelineau|0873*|363
|~Saint-Joseph|1928*|980
Maulevrier|~Pere Daniel Brottier|0868*|454
Montreuil-Bellay|Calypso|1262|396
Montreuil-Juigne|Jean Zay|0032|744
Montrevault-sur-Evre|de l’Evre|0034|320
|~Frederic Ozanam|0876*|565
Noyant-Villages|Porte d’Anjou|1766|179
Ombree-d’Anjou|Philippe Cousteau|0037|228
|~Le Sacre Coeur|0871*|219
Oree-d’Anjou|Georges Pompidou|0057|497
|~Saint-Benoit|0856*|545
Saint-Barthelemy-d’Anjou|La Venaiserie|0957|618
Saint-Georges-sur-Loire|Jean Racine|1645|562
Saumur|Benjamin Delessert|1648|327
|Honore de Balzac|0960|349
|Pierre Mendes France|0042|194
|Yolande d’Anjou|1826|217
|~Saint-Andre|0839*|317
|~Saint-Louis|1930*|686
|~Sainte-Anne|0836*|298
Segre-en-Anjou-Bleu|Georges Gironde|0962|538
|~Notre-Dame d’Orveau|1927*|109
|~Saint-Joseph|0878*|698
Seiches-sur-le-Loir|Vallee du Loir|1024|670
Sevremoine|Le Pont de Moine|1706|332
|~Jean Blouin|0874*|258
|~Jean Bosco|0875*|648
|~Sainte-Marie|0842*|460
Trelaze|Jean Rostand|0048|585
Val-d’Erdre-Auxence|Camille Claudel|0029|394
Verrieres-en-Anjou|~Jeanne d’Arc|2140*|567
|~Saint-Aubin La Salle|1921*|426
=050
Agneaux|~Institut Saint-Lo|1701*|509
Agon-Coutainville|Les Embruns|0001|286
Avranches|Challemel Lacour|0003|319
|La Chaussonniere|1525|266
|~Notre-Dame|1704*|517
Brecey|Pierre Aguiton|1302|348
Brehal|La Vanlee|1239|302
Bricquebec-en-Cotentin|Marcel Grillard|0010|535
Canisy|Jean Follain|0011|308
Carentan-les-Marais|Leon Gambetta|0012|356
|~Institution Notre-Dame|0139*|447
Cerisy-la-Salle|Anne Heurgon Desjardins|0014|192
Cherbourg-en-Cotentin|Bucaille Charcot|2008|367
|Diderot|0080|552
|Emile Zola|1216|439
|Ingenieur Cachin|0024|268
|Jules Ferry|1482|406
|Le Ferronay|0062|404
|Les Provinces|1205|342
|Raymond Le Corre|0034|409
|~Saint-Joseph|0140*|522
|~Saint-Paul|1702*|486
Coutances|Jacques Prevert|1206|421
|~Jean Paul II|1703*|443
Ducey-les-Cheris|Gabriel de Montgommery|1240|275
Flamanville|Lucien Goubert|1799|255
Gavray-sur-Sienne|Roland Vaudatin|0035|182
Granville|Andre Malraux|0039|558
|~Sevigne|1705*|536
Isigny-le-Buat|Leon Jozeau Marigne|1830|99
La Hague|Le Hague Dike|0006|436
La Haye|Etenclin|1218|244
La Haye-Pesnel|Louis Beuve|0042|315
Les Pieux|Le Castillon|1220|402
Lessay|G Desdevises du Dezert|1458|292
Marigny-le-Lozon|Jean Monnet|0046|321
Montebourg|Tiphaigne de La Roche|0047|199
|~La Salle Abbaye Montebourg|1201*|110
Montmartin-sur-Mer|Les Courtils|0048|308
Mortain-Bocage|Robert de Mortain|0050|299
|~Sacre Coeur|0144*|118
Percy-en-Normandie|Le Moulin de Haut|0052|198
Periers|Le Fairage|0053|216
Pontorson|Georges Brassens|1241|199
Port-Bail-sur-Mer|Andre Miclot|1217|167
Saint-Clair-sur-l’Elle|Jean Gremillon|0059|253
Saint-Hilaire-du-Harcouët|Jules Verne|0061|326
|~Immaculee Conception|0148*|152
Saint-James|Le Clos Tardif|1242|284
|~Immaculee Conception|0149*|66
Saint-Jean-de-Daye|du Marais|1301|199
Saint-Lo|Georges Lavalley|0094|360
|Louis Pasteur|0095|380
|~Interparoissial|0150*|314
|~Le Bon Sauveur|0121*|359
Saint-Pierre-Eglise|Gilles de Gouberville|0069|274
|~Notre-Dame|0122*|184
Saint-Sauveur-Villages|Tancrede de Hauteville|0071|277
Saint-Sauveur-le-Vicomte|Barbey d’Aurevilly|0072|192
|~de l’Abbaye|0152*|270
Saint-Vaast-la-Hougue|Guillaume Fouace|1300|140
Sainte-Mere-Eglise|Saint-Exupery|0068|239
Sartilly-Baie-Bocage|Anatole France|0075|242
Sourdeval|~Notre-Dame|0153*|135
Tessy-Bocage|Raymond Queneau|0078|281
Torigny-les-Villes|Albert Camus|0079|449
Valognes|Felix Buhot|0096|487
|~Sainte-Marie|0155*|305
Villedieu-les-Poeles-Rouffigny|Le Dinandier|0083|347
|~Saint-Joseph|0123*|151
=051
Anglure|du Mazelot|0001|296
Avize|Saint-Exupery|0002|365
Ay-Champagne|Yvette Lundy|1432|412
Bazancourt|Georges Charpak|1326|571
Blancs-Coteaux|Eustache Deschamps|0059|325
Chalons-en-Champagne|Nicolas Appert|1083|441
|Perrot d’Ablancourt|0011|600
|Victor Duruy|0010|604
|~Notre-Dame Perrier|1129*|778
|~Saint-Etienne|1711*|230
Cormontreuil|Pierre de Coubertin|1961|572
Dormans|Claude Nicolas Ledoux|1258|387
Epernay|Cote Legris|1189|429
|Jean Monnet|0016|475
|Terres Rouges|1327|496
|~Notre-Dame Saint-Victor|1173*|536
Esternay|du Grand Morin|1567|226
Fagnieres|Louis Grignon|1472|518
Fere-Champenoise|Stephane Mallarme|0022|259
Fismes|Thibaud de Champagne|1188|479
|~Sainte-Macre|1176*|259
Frignicourt|Pierre Gilles de Gennes|1474|367
Gueux|Raymond Sirot|1564|590
Mareuil-le-Port|Professeur Nicaise|0028|289
Montmirail|de La Brie Champenoise|0026|321
|~Sainte-Jeanne d’Arc|1177*|145
Montmort-Lucy|Lucie Aubrac|0027|150
Mourmelon-le-Grand|Henri Guillaumet|0029|502
Pontfaverger-Moronvilliers|Pierre Souverville|0030|326
Reims|Colbert|0044|481
|Francois Legros|1254|588
|Georges Braque|1802|330
|Joliot Curie|1251|444
|Maryse Bastie|1470|673
|Paul Fort|1108|579
|Pierre Brossolette|1531|454
|Robert Schuman|1085|634
|Saint-Remi|1179|522
|Trois Fontaines|1214|415
|Universite|1084|620
|~Jeanne d’Arc La Salle|1139*|548
|~Notre-Dame|1138*|816
|~Sacre Coeur La Salle|1801*|772
|~Saint-Andre|1178*|584
|~Saint-Joseph|1799*|446
|~Saint-Michel|1180*|471
Rilly-la-Montagne|La Source|0048|299
Saint-Memmie|Jean Moulin|1216|688
Saint-Thierry|du Mont d’Hor|0051|481
Sainte-Menehould|Jean Baptiste Drouet|1191|473
Sermaize-les-Bains|Louis Pasteur|0052|398
Sezanne|La Fontaine du Ve|0054|490
Suippes|Louis Pasteur|0056|361
Tinqueux|Paulette Billa|1187|723
Verzy|Paul Eluard|0060|407
Vitry-le-Francois|Gisele Probst|1476|451
|Les Indes|1256|448
|~Saint-Jean Baptiste de La Salle|1144*|315
Witry-les-Reims|Leonard de Vinci|2014|452
=052
Bourbonne-les-Bains|Montmorency|0706|159
Bourmont-Entre-Meuse-et-Mouzon|Louis Bruntz|0004|176
Chalindrey|Henri Vincenot|0794|174
Chateauvillain|Amiral Denis Decres|0006|167
Chaumont|Camille Saint-Saens|0733|369
|La Rochotte|0737|358
|Louise Michel|0039|404
|~Oudinot|0966*|323
Chevillon|Rene Rollin|0842|295
Colombey-les-Deux-Eglises|Colombey Les Deux Eglises|0814|117
Doulaincourt-Saucourt|Jouffroy d’Abbans|0014|223
Fayl-Billot|des Trois Provinces|0017|155
Froncles|Marie Calves|0018|118
Joinville|Public Cressot|0822|333
La Porte-du-Der|Jean Renoir|0022|272
Langres|Diderot|0052|289
|Les Franchises|0040|473
|~Sacre Coeur|0967*|161
Le Montsaugeonnais|Les Vignes du Crey|0026|233
Nogent|Francoise Dolto|0025|318
Saint-Dizier|Anne Frank|0049|385
|La Noue|0051|378
|Luis Ortiz|0050|405
|~Don Bosco|1123*|26
|~Estic|0968*|452
Val-de-Meuse|Camille Flammarion|0023|166
Wassy|Paul Claudel|0708|340
=053
Ambrieres-les-Vallees|Leo Ferre|0001|236
Andouille|des 7 Fontaines|0002|370
Bais|Jean Louis Bernard|0003|172
Chateau-Gontier-sur-Mayenne|Jean Rostand|0779|434
|Paul Emile Victor|0827|474
|~Saint-Michel|0874*|501
Cosse-le-Vivien|l’Oriette|0030|224
|~Saint-Joseph|0054*|429
Craon|Volney|0005|306
|~Le Prieure Ensemble Scolaire Bx Frassati|0055*|385
Ernee|Rene Cassin|0077|370
|~Saint-Joseph|0770*|499
Evron|Paul Langevin|0007|337
|~Sacre Coeur|0059*|473
Gorron|Francis Lallart|0793|150
|~Sainte-Catherine d’Alexandrie|0060*|99
Grez-en-Bouere|Le Grand Champ|0031|267
Landivy|Louis Launay|0804|169
Lassay-les-Chateaux|Victor Hugo|0803|215
Laval|Alain Gerbault|0484|437
|Emmanuel de Martonne|0041|519
|Fernand Puech|0914|287
|Jacques Monod|0790|438
|Jules Renard|0082|578
|Pierre Dubois|0015|473
|~Immaculee Conception|0875*|911
|~Saint-Jean Baptiste de La Salle|0061*|765
|~Sainte-Therese|0051*|854
Mayenne|Jules Ferry|0078|525
|Sevigne|0826|359
|~Don Bosco|0053*|643
Meslay-du-Maine|Maurice Genevoix|0791|258
|~Notre-Dame|0063*|273
Montsurs|Beatrix de Gavre|0792|206
|~Saint-Martin|0064*|129
Port-Brillet|de Misedon|0021|345
Pre-en-Pail-Saint-Samson|des Avaloirs|0583|224
Renaze|Alfred Jarry|0584|194
Saint-Pierre-la-Cour|~Notre-Dame|0065*|352
Villaines-la-Juhel|Les Garettes|0025|121
|~Saint-Nicolas|0066*|188
=054
Art-sur-Meurthe|~Saint-Michel|2449*|83
Audun-le-Roman|Gaston Ramon|1470|282
Baccarat|!Collège|0001|357
Bayon|de l’Euron|1852|495
Benamenil|Rene Gaillard|0004|295
Blainville-sur-l’Eau|Langevin Wallon|0005|528
Blenod-les-Pont-A-Mousson|Vincent Van Gogh|1576|627
Champigneulles|Julien Franck|1466|443
Cirey-sur-Vezouze|de La Haute Vezouze|0011|280
Colombey-les-Belles|Jacques Gruber|0012|477
Custines|Louis Marin|0078|354
Dieulouard|Joliot Curie|0013|474
Dombasle-sur-Meurthe|Embanie|1325|375
|Julienne Farenc|0014|339
Dommartemont|Rene Nickles|1706|302
Einville-au-Jard|Charles Maximilien Duvivier|0017|248
Essey-les-Nancy|Emile Galle|1211|496
Foug|Louis Pergaud|0019|143
Frouard|Jean Lurcat|1326|296
Gerbeviller|Eugene Francois|0022|263
Heillecourt|Montaigu|2468|557
Homecourt|Amilcar Zannoni|1471|485
Jarny|Alfred Mezieres|1331|388
|Louis Aragon|0025|602
Jarville-la-Malgrange|Albert Camus|1817|371
|~La Malgrange|1306*|947
Laxou|La Fontaine|1469|248
|Victor Prouve|0047|286
Lexy|Emile Galle|1579|688
Liverdun|Grandville|1284|408
Longlaville|Leodile Bera|1578|426
Longuyon|Paul Verlaine|2349|446
|~Sainte-Chretienne|1452*|90
Longwy|Albert Lebrun|1334|356
|Vauban|1288|429
|~des Recollets|1989*|541
Ludres|Jacques Monod|2189|561
Luneville|Charles Guerin|1329|534
|Ernest Bichat|1328|534
|~Saint-Pierre Fourier|1990*|268
Malzeville|Paul Verlaine|1474|577
Mont-Saint-Martin|Anatole France|0088|166
Nancy|Alfred Mezieres|1568|247
|Frederic Chopin|1778|471
|Georges de La Tour|0110|489
|Guynemer|1819|359
|Jean Lamour|1327|289
|La Craffe|0106|434
|Niki de Saint-Phalle|1501|314
|~Charles de Foucauld|2409*|146
|~Notre-Dame Saint-Sigisbert|1995*|745
|~Saint-Dominique|1994*|246
|~Saint-Leon IX|1339*|593
|~du Sacre Coeur|1340*|136
Neuves-Maisons|Jacques Callot|1573|575
|Jules Ferry|0052|404
Nomeny|Val de Seille|0054|315
Pagny-sur-Moselle|La Plante Gribe|1567|354
Piennes|Paul Langevin|1332|309
Pont-A-Mousson|Jacques Marquette|0112|561
|~Notre-Dame|1440*|285
Pulnoy|Edmond de Goncourt|1956|523
Rehon|Pierre Brossolette|1336|379
Saint-Nicolas-de-Port|Saint-Exupery|1572|396
Thiaucourt-Regnieville|Ferdinand Buisson|0064|224
Tomblaine|Jean Moulin|1569|601
Toul|Amiral de Rigny|1330|415
|Croix de Metz|1565|617
|Valcourt|1210|490
|~Jean Baptiste Vatelot|1999*|431
Tucquegnieux|Joliot Curie|1333|324
Val-de-Briey|Jean Maumus|0115|430
|Jules Ferry|0008|339
|~l’Assomption|1985*|365
Vandoeuvre-les-Nancy|Jacques Callot|0111|461
|Simone de Beauvoir|1515|418
Vezelise|Robert Geant|0071|398
Villers-les-Nancy|George Chepfer|1776|312
Villerupt|Theodore Monod|2418|682
=055
Ancemont|Louis de Broglie|0859|286
Ancerville|Emilie Carles|0848|307
Bar-le-Duc|Andre Theuriet|0703|302
|Jacques Prevert|0701|278
|Raymond Poincare|0890|353
|~La Croix|0046*|337
Bouligny|Pierre et Marie Curie|0006|185
Clermont-en-Argonne|de l’Argonne|0007|216
Commercy|Les Tilleuls|0840|721
|~Sainte-Jeanne d’Arc|0920*|115
Damvillers|Jules Bastien Lepage|0009|184
Etain|Louise Michel|0011|449
Fresnes-en-Woëvre|Louis Pergaud|0012|279
Gondrecourt-le-Chateau|Val d’Ornois|0013|132
Ligny-en-Barrois|Robert Aubry|0014|379
|~Bienheureux P de Luxembourg|0052*|73
Montmedy|Jean d’Allamont|0016|243
Revigny-sur-Ornain|Jean Moulin|0018|261
Saint-Mihiel|Les Avrils|0804|452
Stenay|Alfred Kastler|0020|403
Thierville-sur-Meuse|Saint-Exupery|0759|408
Vaubecourt|Emilie du Chatelet|0022|160
Vaucouleurs|Les Cuvelles|0023|366
Verdun|Buvignier|0024|436
|Maurice Barres|0758|195
|~Saint-Jean de Glorieux|0050*|316
|~Sainte-Anne|0055*|170
=056
Allaire|~Saint-Hilaire|1376*|453
Arradon|Gilles Gahinet|1598|597
|~Saint-Jean Baptiste|0122*|250
Auray|Le Verger|0002|444
Baud|Mathurin Martin|1386|413
|~Notre-Dame de La Clarte|1399*|293
Brech|~Saint-Gildas|0023*|765
Carnac|Les Korrigans|0006|394
|~Saint-Michel|0127*|276
Caudan|~Saint-Joseph|0128*|268
Elven|Simone Veil|1965|560
|~Sainte-Marie|0129*|513
Etel|de La Riviere d’Etel|0009|409
Gourin|Francois Rene de Chateaubriand|1383|210
|~Sainte-Jeanne d’Arc|1546*|229
Grand-Champ|~Saint-Joseph|0132*|431
Groix|~Saint-Tudy|1352*|28
Guemene-sur-Scorff|Emile Maze|1358|347
|~Sainte-Anne|0133*|121
Guer|Broceliande|0061|372
|~Saint-Maurice|0135*|264
Guidel|~Saint-Jean Lasalle|0136*|665
Hennebont|Paul Langevin|0214|433
|Pierre et Marie Curie|0018|626
|~Saint-Felix|1401*|637
Josselin|Max Jacob|0020|192
|~Sainte-Marguerite Marie|1378*|270
La Gacilly|~Sainte-Anne|1400*|442
La Roche-Bernard|~Saint-Joseph La Salle|0169*|624
La Trinite-Porhoët|~Sainte-Anne|0174*|163
Lanester|Henri Wallon|0022|377
|Jean Lurcat|0215|354
|~Notre-Dame du Pont|0142*|388
Languidic|~Saint-Aubin|0143*|349
Le Faouët|Jean Corentin Carre|0010|202
|~Sainte-Barbe|0158*|138
Le Palais|Michel Lotte|0034|137
|~Sainte-Croix|0154*|68
Locmine|Jean Moulin|0024|260
|~Jean Pierre Calloch|1377*|547
Lorient|Anita Conti|1330|350
|Auguste Brizeux|0029|543
|de Trefaven|2028|446
|~Saint-Joseph La Salle|0102*|654
|~Saint-Louis|0149*|479
Malansac|Rene Guy Cadou|1410|244
Malestroit|Yves Coppens|0058|323
|~Saint-Julien|0150*|617
Mauron|Madame de Sevigne|0032|149
|~Marie Immaculee|0152*|132
Muzillac|Jean Rostand|0033|441
|~Sainte-Therese|0153*|387
Plescop|Anne Frank|1931|498
Ploemeur|Charles de Gaulle|0802|414
|~Jean Paul II|0104*|427
Plouay|Marcel Pagnol|0037|395
|~Saint-Ouen Lasalle|1403*|273
Ploërmel|Beaumanoir|0226|373
|~Sacre Coeur|0108*|884
Pluneret|Kerfontaine|1616|447
Pluvigner|Goh Lanno|1356|645
Pontivy|Charles Langlais|1474|400
|Romain Rolland|1332|479
|~Les Saints Anges|0110*|895
Port-Louis|~Saint-Pierre|1379*|479
Questembert|Jean Loup Chretien|0044|376
|~Saint-Joseph|0166*|539
Queven|Joseph Kerbellec|1384|674
Quiberon|Beg Er Vil|1329|149
|~Sainte-Anne|0168*|62
Riantec|de Kerdurand|1409|529
Rohan|Yves Le Bec|0047|193
|~Sainte-Jeanne d’Arc|0171*|303
Saint-Ave|~Notre-Dame|1840*|419
Saint-Jean-Brevelay|Eugene Guillevic|0063|166
|~Saint-Louis|0172*|370
Sainte-Anne-d’Auray|~Sainte-Anne|1545*|537
Sarzeau|de Rhuys|0048|403
|~Sainte-Marie|0173*|139
Sene|Cousteau|1622|442
Theix-Noyalo|~Notre-Dame La Blanche|1940*|486
Vannes|Antoine de Saint-Exupery|0223|493
|Jules Simon|0050|640
|~Diwan|1792*|161
|~Le Sacre Coeur|0118*|895
|~Notre-Dame Le Menimur|0115*|404
|~Saint-Francois Xavier|1544*|797
=057
Albestroff|de l’Albe|2691|305
Algrange|Evariste Galois|2169|271
Amneville|La Source|2689|505
Ars-sur-Moselle|Pilatre de Rozier|2015|452
Audun-le-Tiche|Emile Zola|2170|344
Aumetz|Lionel Terray|2583|306
Behren-les-Forbach|Robert Schuman|3268|279
Bitche|Jean Jacques Kieffer|3361|532
Boulay-Moselle|Victor Demange|0010|698
Bouzonville|Adalbert|0012|483
Cattenom|Charles Peguy|1994|358
Chateau-Salins|de La Passepierre|0327|274
Cocheren|Le Herapel|2490|325
Creutzwald|Jacques Yves Cousteau|2690|519
Delme|Andre Malraux|0020|347
Dieuze|Charles Hermite|2814|382
Falck|La Grande Saule|2358|338
Fameck|Charles de Gaulle|3269|812
Farebersviller|Georges Holderith|2023|553
Faulquemont|Louis Pasteur|2176|355
|Paul Verlaine|0026|304
Florange|Louis Pasteur|0317|537
Folschviller|Alexandre Dreux|2187|347
Fontoy|Marie Curie|2009|425
Forbach|Jean Moulin|2813|472
|Pierre Adt|2180|442
|~Antoine Gapp|2922*|877
Freyming-Merlebach|Claudie Haignere|0326|526
Grosbliederstroff|Val de Sarre|2363|413
Guenange|Rene Cassin|3244|647
Hagondange|Paul Langevin|2172|530
Ham-sous-Varsberg|Bergfad|2359|361
Hartzviller|de La Vallee de Bievre|0038|265
Hayange|Hurlevent|2480|674
|Jacques Monod|2171|406
Hettange-Grande|Jean Marie Pelt|2025|631
Hombourg-Haut|Robert Schuman|2491|243
Kedange-sur-Canner|de La Canner|0315|631
Le Ban-Saint-Martin|Jean Bauchez|0128|631
Lemberg|La Paraison|2020|286
Longeville-les-Saint-Avold|Le Castel|2360|341
Lorquin|des Deux Sarres|0328|259
L’Hopital|Francois Rabelais|2487|346
Maizieres-les-Metz|Paul Verlaine|2164|842
Marange-Silvange|Les Gaudinettes|2586|389
Marly|Jean Mermoz|2082|526
|La Louviere|2754|296
Metz|Barbot|0055|421
|Francois Rabelais|2168|365
|Georges de La Tour|2809|618
|Jean Rostand|2088|428
|Jules Lagneau|0069|432
|Les Hauts de Blemont|0127|458
|Metz Arsenal|2640|450
|Paul Valery|2166|620
|Paul Verlaine|2348|446
|Philippe de Vigneulles|2350|483
|Taison|2352|364
|~Saint-Etienne|2923*|259
|~de La Salle|2925*|942
|!École Secondaire privée de l’Association Rabbi Guershon|3688*|14
Montigny-les-Metz|~Jean XXIII|2927*|955
Morhange|l’Arboretum|0073|406
Moulins-les-Metz|Albert Camus|2186|301
|Louis Armand|2477|296
Moussey|Les Etangs|0074|160
Moyeuvre-Grande|Jean Burger|2017|314
Peltre|~Notre-Dame|2928*|165
Petite-Rosselle|Louis Armand|2493|254
Phalsbourg|Erckmann Chatrian|2815|551
|~Saint-Antoine|2929*|367
Puttelange-aux-Lacs|Jean Baptiste Eble|2183|384
Remilly|Lucien Pougue|2013|526
Rohrbach-les-Bitche|Jean Seitlinger|2496|452
Rombas|Julie Daubie|2585|429
Saint-Avold|Jean de La Fontaine|0143|367
|La Carriere|2488|568
|~Sainte-Chretienne|0223*|241
Sainte-Marie-aux-Chenes|Gabriel Pierne|0091|595
Sarralbe|Robert Doisneau|0093|439
Sarrebourg|Mangin|2816|609
|Pierre Messmer|0097|428
|~Sainte-Marie|0213*|211
Sarreguemines|Fulrad|2184|373
|Jean Jaures|2587|399
|du Himmelsberg|2021|314
|~Sainte-Chretienne|2930*|421
Sierck-les-Bains|General de Gaulle|2026|437
Stiring-Wendel|Nicolas Untersteller|0104|488
Talange|Le Breuil|2174|440
Thionville|Charlemagne|2811|498
|Helene Boucher|2812|440
|La Milliaire|2355|460
|~Notre-Dame de La Providence|2932*|1204
|~Saint-Pierre Chanel|2931*|1315
Uckange|Jean Moulin|0318|413
Verny|Nelson Mandela|3754|545
Vigy|Charles Peguy|2354|406
Vitry-sur-Orne|du Justemont|2019|537
Woippy|Jules Ferry|2579|419
|Pierre Mendes France|2582|435
Yutz|Jean Mermoz|0115|832
=058
Cercy-la-Tour|Champ de La Porte|0002|93
Chateau-Chinon-(ville)|Bibracte|0005|148
Clamecy|Giroud de Villette|0651|313
Corbigny|Noël Berrier|0012|114
|~Saint-Leonard|0065*|121
Cosne-Cours-sur-Loire|Claude Tillier|0669|386
|Rene Cassin|0746|370
|~Notre-Dame|0066*|206
Decize|Maurice Genevoix|0017|374
|~Sainte-Marie|0068*|56
Donzy|Henri Clement|0018|119
Dornes|Lucien Chaussin|0019|114
Fourchambault|Paul Langevin|0553|603
Guerigny|Jean Jaures|0023|255
Imphy|Louis Aragon|0618|226
La Charite-sur-Loire|Aumeunier Michot|0610|360
La Machine|Jean Rostand|0028|120
Lormes|Paul Barreau|0026|84
Luzy|Antony Duvivier|0619|122
Montsauche-les-Settons|Francois Mitterrand des Grands Lacs du Morvan|0029|98
Moulins-Engilbert|Les Deux Rivieres|0030|164
Nevers|Adam Billaut|0599|346
|Les Courlis|0682|270
|Les Loges|0542|287
|Victor Hugo|0034|267
|~Fenelon|0061*|568
Pouilly-sur-Loire|Les Guilleraults|0035|155
Premery|Achille Millien|0036|132
Saint-Amand-en-Puisaye|Arsene Fie|0037|98
Saint-Benin-d’Azy|Les Amognes|0038|164
Saint-Pierre-le-Moutier|Les Allieres|0039|295
Saint-Saulge|Jean Arnolet|0040|87
Varennes-Vauzelles|Henri Wallon|0620|430
Varzy|Le Mont Chatelet|1009|103
=059
Aniche|Theodore Monod|0002|800
Annoeullin|Albert Ball|3234|615
Anzin|Les Rochambelles|0006|524
Arleux|Val de La Sensee|4401|783
Armentieres|Desrousseaux|3246|611
|Jean Rostand|4397|453
|~Saint-Charles|2946*|243
|~Saint-Jude|5382*|726
Auby|Victor Hugo|4297|361
Aulnoy-Lez-Valenciennes|Madame d’Epinay|3673|397
Aulnoye-Aymeries|Felix Del Marle|6694|698
|~Sainte-Jeanne d’Arc|5383*|178
Avesnelles|Renaud Barrault|5176|539
Avesnes-les-Aubert|Paul Langevin|3676|495
Avesnes-sur-Helpe|~Sainte-Therese|5384*|263
Bailleul|Maxime Deyts|4636|844
|~Immaculee Conception|2930*|686
Bavay|Jean Lemaire de Belges|3490|590
|~Notre-Dame de l’Assomption|2924*|79
Beaucamps-Ligny|~Sainte-Marie|5360*|1453
Bergues|Wenceslas Cobergher|3479|269
|~Saint-Winoc|2933*|449
Berlaimont|Gilles de Chin|4415|291
Beuvrages|Paul Eluard|4301|465
Bondues|~La Croix Blanche|5385*|912
Bouchain|de l’Ostrevant|3672|747
Bourbourg|Jean Jaures|4640|380
|~Notre-Dame|2955*|610
Bray-Dunes|du Septentrion|0030|422
Bruay-sur-l’Escaut|Jean Mace|0031|544
Cambrai|Fenelon|5175|494
|Jules Ferry|3487|476
|Lamartine|3488|538
|Paul Duez|5174|560
|~Saint-Luc Jeanne d’Arc|3171*|984
Cappelle-en-Pevele|Simone Veil|6873|657
Cappelle-la-Grande|Maxence Van Der Meersch|3181|376
Cassel|Robert Le Frison|4872|493
Caudry|Jacques Prevert|5277|555
|Jean Monnet|0046|693
Comines|Philippe de Commynes|3244|358
|~Saint-Joseph|2959*|512
Conde-sur-l’Escaut|Josquin des Pres|0050|503
Coudekerque-Branche|Boris Vian|3494|418
|Jules Ferry|3182|208
|du Westhoek|4295|154
|~de La Salle|3120*|392
Cousolre|Alfred Jennepin|0055|153
Crochte|du Looweg|5595|313
Croix|Boris Vian|3239|532
Cysoing|Paul Eluard|0057|714
|~Notre-Dame|2960*|844
Dechy|Paul Langevin|0058|418
Denain|Bayard|4300|354
|Turgot|4299|400
|Villars|0062|552
|~Jean Paul II|2962*|301
Douai|Albert Chatelet|5171|656
|Andre Canivez|4402|576
|Andre Streinger|2733|402
|Gayant|5190|260
|Jules Ferry|0068|628
|~Saint-Jean|5387*|805
|~de La Sainte-Union|2941*|572
Douchy-les-Mines|Emile Littre|3484|676
Dunkerque|Arthur Van Hecke|6716|339
|Gaspard Malo|3666|535
|Guilleminot|2713|417
|Jean Deconinck|3663|450
|Jean Zay|0164|273
|Lucie Aubrac|3664|342
|Paul Machy|0179|398
|Robespierre|0200|403
|~Fenelon|3101*|391
|~Notre-Dame des Dunes|5389*|547
|~Sacre Coeur|3143*|398
Escaudain|Felicien Joly|2751|511
Escautpont|Jean Zay|4409|246
Estaires|Henri Durez|5757|516
|~Sacre Coeur|3103*|227
Faches-Thumesnil|Jean Mermoz|3476|448
|Jean Zay|2830|358
Feignies|Jean Zay|4168|290
Ferriere-la-Grande|Lavoisier|3681|444
Flines-Lez-Raches|Jean Moulin|0082|311
Fourmies|Camille Claudel|5177|173
|Joliot Curie|4879|289
|Leo Lagrange|3252|362
|~Saint-Pierre|5390*|182
Fournes-en-Weppes|~Ressources Saint-Jacques|6801*|91
Fresnes-sur-Escaut|Felicien Joly|3486|348
Gondecourt|Herge|5166|493
Gouzeaucourt|Pharamond Savary|0087|220
Grand-Fort-Philippe|Jean Monnet|5712|160
Grande-Synthe|Anne Frank|4398|406
|Jules Verne|0088|380
|du Moulin|5782|322
|~Rene Bonpain|5388*|254
Gravelines|Pierre et Marie Curie|0090|454
|~Saint-Joseph|3123*|326
Halluin|Lili Keller Rosenberg|0091|523
|~Sacre Coeur|3125*|372
Haubourdin|Jules Ferry|6059|663
|Le Parc|4386|381
|~La Sagesse|3127*|255
Hautmont|Antoine de Saint-Exupery Auguste Perier|2634|585
|Pierre de Ronsard|4309|435
Hazebrouck|Fernande Benoist|0103|614
|des Flandres|5170|688
|~Saint-Jacques|5391*|517
Hem|Raymond Devos|4632|581
|~Saint-Paul|5630*|463
Hondschoote|Lamartine|4642|400
|~Saint-Joseph|3130*|140
Houplines|Roger Salengro|4638|519
Iwuy|Jean Moulin|0107|300
Jeumont|Charles de Gaulle|4418|315
|Eugene Thomas|0109|287
|~Sainte-Bernadette|3132*|310
La Bassee|Albert Schweitzer|3231|800
|~Notre-Dame|2950*|790
La Madeleine|Yvonne Abbas|3658|442
|~Saint-Jean|2896*|564
Lallaing|Frederic Joliot Curie|3482|387
Lambersart|Anne Frank|3226|441
|Lavoisier|5163|335
|~Dominique Savio|3134*|767
|~Sainte-Odile|5393*|613
Lambres-Lez-Douai|Andre Malraux|4298|475
Landrecies|Dupleix|5178|486
Le Cateau-Cambresis|Jean Rostand|5337|701
Le Quesnoy|Eugene Thomas|5172|919
Leers|Alphonse Daudet|5713|465
Lesquin|Theodore Monod|3991|486
|~Charlemagne|2889*|734
Lille|Antoine de Saint-Exupery|3180|839
|Boris Vian|3235|471
|Claude Levi Strauss|3179|463
|Franklin|0115|481
|Guy Mollet|4523|336
|International Carnot|3168|670
|Jean Jaures|0131|476
|Jean Zay|3177|204
|Louise Michel|4288|346
|Martha Desrumaux|4881|381
|Miriam Makeba|7004|470
|Nina Simone|6833|495
|Paul Verlaine|0271|372
|~La Salle|5396*|396
|~Notre-Dame de La Paix|5394*|252
|~Saint-Joseph|2890*|376
|~Saint-Joseph|3131*|417
|~Saint-Paul|5286*|845
|~Sainte-Claire|6177*|301
|~Therese d’Avila|5397*|703
Linselles|Henri Matisse|6172|325
|~Sainte-Marie|2895*|593
Loon-Plage|Jean Rostand|5596|301
Loos|Professeur Albert Debeyre|3233|391
|Rene Descartes|3660|276
Lourches|Voltaire|4533|493
Louvroil|Jacques Brel|3686|300
Lys-Lez-Lannoy|Gambetta|3240|655
Marchiennes|Marguerite Yourcenar|0142|317
Marcq-en-Baroeul|Rouges Barres|4287|375
|du Lazaro|3227|560
|~Jeannine Manuel|5993*|311
|~de Marcq|5398*|1580
|!École Europeenne de Lille Metropole Collège|7115|180
Marly|Alphonse Terroir|3674|616
Marquette-Lez-Lille|Professeur Albert Debeyre|3474|568
Masnieres|Jacques Prevert|3683|392
Masny|Robert Desnos|3483|440
Maubeuge|Ernest Coutelle|0151|284
|Guillaume Bude|0150|459
|Jules Verne|3254|302
|Vauban|4362|523
|~Notre-Dame de Grace|5399*|538
Merville|Henri Dunant|4294|350
|~Saint-Robert|2899*|602
Mons-en-Baroeul|Descartes|0155|398
|Francois Rabelais|3178|496
|~Lacordaire|3218*|464
Mortagne-du-Nord|Fernig|4410|298
Mouvaux|Maxence Van Der Meersch|4527|332
Neuville-en-Ferrain|Jules Verne|4537|306
|~Saint-Joseph|4833*|527
Nieppe|Jeanne de Constantinople|6988|418
|~Saint-Martin|4505*|306
Onnaing|Saint-Exupery|0157|464
Orchies|du Pevele|0159|896
|~Notre-Dame de La Providence|2900*|571
Ostricourt|Henri Matisse|4290|303
Pecquencourt|Maurice Schumann|6529|514
Perenchies|Jacques Monod|4628|393
|~Sainte-Marie|2901*|270
Petite-Foret|Pierre Gilles de Gennes|0007|525
Poix-du-Nord|Montaigne|4876|266
Pont-A-Marcq|Francoise Dolto|4866|482
Provin|Etienne Dolet|5758|456
Quievrechain|Jehan Froissart|4303|457
Raismes|Germinal|4408|412
Ronchin|Anatole France|4865|324
|Gernez Rieux|3237|491
Roncq|Paul Eluard|3668|260
Roost-Warendin|Docteur Ernest Schaffner|3251|570
Roubaix|Anne Frank|4389|436
|Baudelaire|5167|366
|Jean Baptiste Lebas|0190|470
|Madame de Sevigne|0183|372
|Maxence Van Der Meersch|5168|377
|Rosa Parks|3667|599
|Theodore Monod|4634|397
|~Jeanne d’Arc|2917*|669
|~Pascal|2886*|436
|~Saint-Exupery|5302*|886
|~Saint-Michel|2907*|588
|~Sainte-Marie|2905*|416
Sains-du-Nord|Jean Rostand|4538|207
Saint-Amand-les-Eaux|Marie Curie|4304|473
|Moulin Blanc|4411|725
|~Notre-Dame des Anges|5400*|861
Saint-Andre-Lez-Lille|Jean Moulin|3228|433
|~Saint-Joseph|2911*|307
Saint-Saulve|Lavoisier|4644|380
|~Notre-Dame|5402*|866
Sebourg|~Sainte-Anne|3144*|396
Seclin|Jean Demailly|3662|478
|~Immaculee Conception|3145*|741
Sin-le-Noble|Anatole France|3185|669
Solesmes|Antoine de Saint-Exupery|4648|654
|~Saint-Michel|5401*|471
Solre-le-Chateau|du Solrezis|0206|314
Somain|Louis Pasteur|0248|624
|Victor Hugo|4405|632
|~Notre-Dame de La Renaissance|7055*|857
Steenvoorde|Antoine de Saint-Exupery|3992|484
|~Notre-Dame de Lourdes|3147*|181
Thiant|Jean Jacques Rousseau|4645|579
Thumeries|Albert Camus|0211|565
Tourcoing|Albert Roussel|4293|511
|Lucie Aubrac|6860|508
|Marie Curie|4394|549
|Mendes France|2714|375
|~Cardinal Lienart|3152*|160
|~Charles Peguy|3217*|1252
|~Charles de Foucauld|3149*|467
|~Notre-Dame Immaculee|3140*|764
|~Sacre Coeur Saint-Thomas|6846*|760
|~Saint-Gabriel|3150*|351
Trelon|Denis Saurat|4308|259
Trith-Saint-Leger|Paul Langevin|4534|227
Valenciennes|Charles Eisen|2715|457
|Jean Baptiste Carpeaux|0224|567
|Josephine Baker|3680|316
|Watteau|5173|330
|~Saint-Jean Baptiste de La Salle|3155*|861
|~Sainte-Marie|3154*|406
Vieux-Conde|Jean Jaures|4412|677
Villeneuve-d’Ascq|Arthur Rimbaud|3196|641
|Camille Claudel|5656|296
|Le Triolo|4525|327
|Moliere|4291|563
|Simone de Beauvoir|5328|544
|~Communautaire|3198*|358
|~Saint-Adrien La Salle|5404*|1373
Villers-Outreaux|~Saint-Joseph|3157*|219
Walincourt-Selvigny|Francois Villon|0228|371
Wallers|Jean Moulin|3678|506
Wasquehal|Albert Calmette|3241|396
Watten|Jacques Prevert|4650|505
|~Sacre Coeur|3159*|269
Wattignies|Jean Moulin|4524|328
|Voltaire|5597|470
Wattrelos|Emile Zola|5169|316
|Gustave Nadaud|3242|564
|Pablo Neruda|4392|277
|~Saint-Joseph La Salle|3160*|1308
Wavrin|Leon Blum|3475|466
Waziers|Romain Rolland|0238|316
Wormhout|du Houtland|4643|493
|~Notre-Dame|3163*|279
=060
Agnetz|~Jeanne d’Arc|1155*|866
Auneuil|Le Point du Jour|1799|425
Beauvais|Charles Fauqueux|1190|612
|George Sand|1487|543
|Henri Baumont|0007|619
|Jean Baptiste Pellerin|1188|697
|Jules Michelet|1189|456
|~Notre-Dame|1139*|588
|~Saint-Esprit|1140*|781
Betz|Marcel Pagnol|1447|441
Bornel|Francoise Sagan|2077|487
Brenouille|Rene Cassin|1786|450
Bresles|Condorcet|1424|528
Breteuil|Compere Morel|1406|464
|~Sacre Coeur|1153*|87
Breuil-le-Vert|Jacques Yves Cousteau|1834|713
Cauffry|Simone Veil|1607|600
Chambly|Jacques Prevert|0060|510
Chantilly|des Bourgognes|1606|558
Chaumont-en-Vexin|Guy de Maupassant|1882|559
|Saint-Exupery|0012|304
Clermont|Jean Fernel|1471|629
Compiegne|Andre Malraux|1524|387
|Ferdinand Bac|1366|532
|Gaetan Denain|0018|437
|Jacques Monod|1295|357
|~Jean Paul II|1142*|1035
|~Sevigne|1501*|294
Couloisy|Louis Bouland|0028|450
Creil|Gabriel Havez|0022|626
|Jean Jacques Rousseau|1177|817
|Jules Michelet|1449|628
Crepy-en-Valois|Gerard de Nerval|1833|472
|Jean de La Fontaine|1294|647
Crevecoeur-le-Grand|Jehan Le Freron|0027|486
Cuise-la-Motte|~La Maison Francaise|1146*|81
Estrees-Saint-Denis|Abel Didelet|1432|847
Formerie|Jean Moulin|1469|411
Froissy|Gerard Philipe|1176|315
Gouvieux|Sonia Delaunay|1192|445
Grandvilliers|Ferdinand Buisson|0030|396
Guiscard|Constant Bourgeois|2004|297
La Chapelle-en-Serval|du Servois|1766|355
Lacroix-Saint-Ouen|Jules Verne|1937|619
Lamorlaye|Francoise Dolto|1872|528
Lassigny|Abel Lefranc|1970|387
Liancourt|La Rochefoucauld|0032|618
Maignelay-Montigny|M et G Blin|1180|336
Margny-les-Compiegne|Claude Debussy|1193|621
Marseille-en-Beauvaisis|Phileas Lebesgue|1365|520
Meru|Pierre Mendes France|1718|429
|du Thelle|1191|557
|~Immaculee Conception|1157*|414
Montataire|Anatole France|1178|768
Mortefontaine|~Saint-Dominique|1145*|938
Mouy|Romain Rolland|1293|599
Nanteuil-le-Haudouin|Guillaume Cale|1408|752
Neuilly-en-Thelle|Henry de Montherlant|1847|833
Noailles|Anna de Noailles|1443|745
Nogent-sur-Oise|Edouard Herriot|0036|430
|Marcelin Berthelot|1179|657
|~Marcel Callo|1846*|189
Noyon|Louis Pasteur|1297|524
|Paul Eluard|1605|656
|~Notre-Dame|1158*|284
Pont-Sainte-Maxence|Lucie et Raymond Aubrac|1296|438
|~Saint-Joseph du Moncel|1147*|620
Ressons-sur-Matz|de La Vallee du Matz|0045|497
Ribecourt-Dreslincourt|de Marly|0046|406
Saint-Aubin-en-Bray|des Fontainettes|1292|585
Saint-Just-en-Chaussee|Louise Michel|1445|716
Saint-Leu-d’Esserent|Jules Valles|1409|443
Sainte-Genevieve|Leonard de Vinci|1938|566
Senlis|Alberic Magnard|0050|395
|de La Fontaine des Pres|1367|450
|~Anne Marie Javouhey|1150*|965
Thourotte|Clotaire Baujoin|1446|646
Verberie|d’Aramont|1407|432
Villers-Saint-Paul|Emile Lambert|1821|469
=061
Alencon|Honore de Balzac|0918|563
|Jean Racine|0003|404
|Louise Michel|1026|290
|Saint-Exupery|0056|332
|~Notre-Dame|0693*|298
|~Saint-Francois de Sales|1091*|362
Argentan|Francois Truffaut|1023|427
|Jean Rostand|1022|336
|~Jeanne d’Arc|1099*|230
Athis-Val-de-Rouvre|Rene Cassin|0051|255
Belleme|Roger Martin du Gard|0010|217
Briouze|du Houlme|1024|164
Carrouges|Henri Delivet|0012|130
Ceauce|Rene Goscinny|1220|168
Domfront-en-Poiraie|Jacques Prevert|0970|243
|~Sacre Coeur|0696*|170
Ecouche-les-Vallees|Georges Brassens|0016|233
Flers|Jean Monnet|0057|390
|Sevigne|0023|448
|~Saint-Thomas d’Aquin|1092*|544
Gace|Jean Moulin|0958|257
|~Tregaro|0710*|56
Giel-Courteilles|~Esat de Giel|0699*|63
La Ferriere-aux-Etangs|Charles Leandre|0017|267
La Ferte-Mace|Jacques Brel|0800|245
|~Notre-Dame|0709*|286
Le Mele-sur-Sarthe|Louis Grenier|0031|273
Longny-les-Villages|Felix Leclerc|0739|133
L’Aigle|Francoise Dolto|1156|418
|Moliere|0745|405
|~Foch|0691*|306
Mortagne-au-Perche|Emile Chartier|0033|445
|~Bignon|1094*|212
Moulins-la-Marche|Andre Collet|0036|182
Putanges-le-Lac|Gaston Lefavrais|0037|190
Remalard-en-Perche|Paul Harel|0740|235
Sees|Nicolas Jacques Conte|0040|270
|~Marie Immaculee|1095*|229
Tinchebray-Bocage|Albert Camus|0042|199
|~Saint-Remi|0714*|175
Trun|Andre Malraux|0044|282
Val-au-Perche|Yves Montand|0959|233
Vimoutiers|Arlette Hee Fergant|0045|185
=062
Achicourt|Adam de La Halle|2863|527
Aire-sur-la-Lys|Jean Jaures|2094|669
|~Sainte-Marie|2100*|907
Angres|Jean Vilar|2579|516
Annezin|Liberte|2797|590
Anzin-Saint-Aubin|~Les Louez Dieu|2125*|1137
Ardres|de l’Europe|0004|647
|~Notre-Dame de Grace|2123*|483
Arques|Pierre Mendes France|2093|525
Arras|Charles Peguy|2789|357
|Francois Mitterrand|2864|408
|Gambetta|3310|323
|Jehan Bodel|2083|560
|Marie Curie|2082|385
|~Saint-Joseph|2103*|493
|~Saint-Vincent|4343*|241
Aubigny-en-Artois|Jean Monnet|0016|553
Auchel|Lavoisier|3313|353
|Sevigne|0021|401
Auchy-les-Hesdin|Jean Rostand|2097|171
Auchy-les-Mines|Joliot Curie|2946|409
Audruicq|du Bredenarde|0024|533
Auxi-le-Chateau|du Val d’Authie|0025|189
Avesnes-le-Comte|du Val du Gy|0026|449
Avion|Jean Jacques Rousseau|2422|496
|Paul Langevin|2420|441
Bapaume|Carlin Legrand|0031|599
|~Saint-Jean Baptiste|2104*|353
Barlin|Jean Moulin|2268|547
Beaurainville|Belrem|2435|432
Berck|Jean Moulin|0036|707
|~Notre-Dame|2128*|287
Bertincourt|Jacques Yves Cousteau|0039|295
Bethune|George Sand|2947|676
|Paul Verlaine|2425|595
|~Saint-Vaast Saint-Dominique|3569*|647
|~Sainte-Famille|2129*|516
Beuvry|Albert Debeyre|2090|787
Biache-Saint-Vaast|Germinal|0047|610
Billy-Montigny|David Marcelle|2793|510
Boulogne-sur-Mer|Angellier|0051|394
|Paul Langevin|0055|325
|Pierre Daunou|0199|444
|~Godefroy de Bouillon|2131*|238
|~Haffreingue|3571*|432
|~Saint-Joseph de Navarin|2130*|494
Bourlon|~Saint-Joseph|2132*|222
Bouvigny-Boyeffles|~Saint-Francois|2108*|554
Bruay-la-Buissiere|Albert Camus|0198|400
|Edmond Rostand|2428|504
|Simone Signoret|3314|391
Bully-les-Mines|Anita Conti|0197|644
Calais|Jean Jaures|0196|372
|Jean Mace|2432|426
|Les Dentelliers|3315|538
|Lucien Vadez|2273|340
|Martin Luther King|3918|441
|Republique|2431|285
|Vauban|2576|414
|~Jeanne d’Arc|2109*|464
|~Saint-Pierre|3570*|536
Calonne-Ricouart|Frederic Joliot Curie|0068|378
Carvin|Jean Jacques Rousseau|0071|482
|Leonard de Vinci|3919|459
|~Saint-Druon|2134*|786
Coulogne|Jean Monnet|0073|442
Courcelles-les-Lens|Adulphe Delegorgue|2943|508
Courrieres|Claude Debussy|2264|512
Dainville|Denis Diderot|0014|664
Desvres|du Caraquet|3023|582
|~Saint-Joseph|2135*|237
Divion|Henri Wallon|0079|397
Dourges|Anne Frank|3322|573
Douvrin|Antoine de Saint-Exupery|2867|631
Etaples|Jean Jaures|2572|523
|~Saint-Joseph|2136*|353
Fauquembergues|Monsigny|0082|283
Fouquieres-les-Lens|Emile Zola|2098|347
Frevent|Pierre Cuallacci|2261|367
|~Sacre Coeur|2137*|174
Fruges|Jacques Brel|0085|314
|~Saint-Bertulphe|2112*|143
Grenay|Langevin Wallon|2424|487
Guines|Les Quatre Vents|0088|419
Harnes|Victor Hugo|2791|597
Henin-Beaumont|Francois Rabelais|2795|644
|Gerard Philipe|2581|431
|Jean Mace|0096|390
Hersin-Coupigny|Romain Rolland|0097|319
Hesdin|des 7 Vallees|0099|396
|~Notre-Dame|2139*|136
Heuchin|Jacques Prevert|2866|211
Houdain|Jacques Prevert|2871|589
Hucqueliers|Gabriel de La Gorce|0104|441
Isbergues|Maurice Piquet|0136|421
Laventie|du Pays de l’Alloeu|2427|638
|~Sainte-Jeanne d’Arc|2140*|267
Le Portel|Jean Moulin|2095|512
Le Touquet-Paris-Plage|Maxence Van Der Meersch|2806|345
Leforest|Paul Duez|2085|592
Lens|Jean Jaures|2868|479
|Jean Zay|2418|776
|Michelet|2417|441
|~Sainte-Ide|2115*|1084
Libercourt|Jean de Saint-Aubert|2239|339
Licques|Jean Rostand|0194|377
Lievin|Danielle Darras Riaumont|0219|406
|Descartes Montaigne|2086|592
|Pierre et Marie Curie|0119|651
Lillers|Leo Lagrange|2799|467
|Rene Cassin|3312|423
Longuenesse|Blaise Pascal|2575|426
|~La Malassise|3572*|413
Loos-en-Gohelle|Rene Cassin|0123|306
Lumbres|Albert Camus|2574|864
|~Notre-Dame|2142*|337
Marck|Boris Vian|2873|587
Marles-les-Mines|Emile Zola|2272|453
Marquion|des Marches de l’Artois|0130|603
Marquise|Jean Rostand|2096|862
|~Saint-Martin|2143*|328
Mazingarbe|Blaise Pascal|2087|453
Mericourt|Henri Wallon|2262|599
Montigny-en-Gohelle|Youri Gagarine|2423|325
Montreuil|du Bras d’Or|2951|643
|~Sainte-Austreberthe|2117*|363
Noeux-les-Mines|Anatole France|2269|626
Norrent-Fontes|Bernard Chochoy|0195|421
Noyelles-sous-Lens|Pierre Brossolette|3016|343
Oignies|Louis Pasteur|3018|421
Outreau|Albert Camus|0154|599
Oye-Plage|Les Argousiers|3759|430
Pas-en-Artois|Marguerite Berger|3112|379
Pernes|du Bellimont|0156|355
Rouvroy|Paul Langevin|0158|559
Sains-en-Gohelle|Jean Rostand|2578|336
Saint-Etienne-au-Mont|Paul Eluard|3115|499
Saint-Martin-Boulogne|Roger Salengro|2434|453
|~Nazareth|3573*|450
Saint-Nicolas|Paul Verlaine|3014|757
Saint-Omer|Esplanade|0165|604
|de La Morinie|2907|327
|~Notre-Dame de Sion|3574*|290
|~Saint-Bertin|2119*|148
Saint-Pol-sur-Ternoise|Roger Salengro|2790|581
|~Saint-Louis|2121*|115
Saint-Venant|Georges Brassens|2091|448
Sallaumines|Paul Langevin|0170|392
Samer|Le Trion|2950|603
Sangatte|Louis Bleriot|3865|527
Therouanne|Francois Mitterrand|0172|663
Vendin-le-Vieil|Bracke Desrousseaux|2792|570
Vermelles|Paul Eluard|3022|432
Vitry-en-Artois|Pablo Neruda|2084|628
Wimille|Pilatre de Rozier|2299|404
Wingles|Leon Blum|0180|572
Wizernes|Rene Cassin|2874|446
=063
Aigueperse|Diderot|0079|677
|~Saint-Louis|1084*|66
Ambert|Jules Romains|1153|366
|~Saint-Joseph|1083*|139
Arlanc|Jean Auguste Seneze|0006|119
Aubiere|Irene et Frederic Joliot Curie|1451|842
|~Saint-Joseph|1081*|227
Beaumont|Moliere|0007|542
Besse-et-Saint-Anastaise|du Pavin|0008|220
Billom|du Beffroi|0009|799
|~Notre-Dame|1080*|222
Bourg-Lastic|Willy Mabrut|0011|99
Brassac-les-Mines|Jules Ferry|1503|170
Ceyrat|Henri Pourrat|0063|489
Chamalieres|Teilhard de Chardin|1125|755
|~Sainte-Thecle|1730*|466
Champeix|Antoine Grimoald Monnet|0016|382
Chatel-Guyon|Champclaux|0017|507
Clermont-Ferrand|Albert Camus|1522|564
|Blaise Pascal|1411|478
|Charles Baudelaire|1502|403
|Gerard Philipe|1120|438
|International Jeanne d’Arc|1410|694
|La Charme|1199|470
|Lucie Aubrac|1126|448
|Roger Quilliot|1773|567
|~Fenelon|1731*|563
|~Franc Rosier|1086*|591
|~Les Cordeliers|1099*|223
|~Massillon|1073*|505
|~Saint-Alyre|1085*|702
Cournon-d’Auvergne|La Ribeyre|1688|698
|Marc Bloch|0028|699
Courpiere|Bellime|1523|294
|~Saint-Pierre|1733*|184
Cunlhat|Lucien Gachon|0031|72
Gerzat|Anatole France|1161|737
Issoire|Les Pres|1604|688
|de Verriere|1448|414
|~Sevigne Saint-Louis|1734*|503
La Monnerie-le-Montel|de La Durolle|1762|289
La Tour-d’Auvergne|Sancy Artense|0036|108
Lempdes|Antoine de Saint-Exupery|1412|664
Les Ancizes-Comps|!Collège|1482|221
Les Martres-de-Veyre|Jean Rostand|1479|758
Lezoux|George Onslow|1481|664
Manzat|Rene Cassin|0038|197
Maringues|Louise Michel|0039|473
|~Saint-Joseph|1097*|111
Murat-le-Quaire|Marcel Bony|0010|157
Olliergues|Alexandre Varenne|0045|77
Orcines|~Sainte-Anne|1100*|72
Pionsat|Nestor Perret|0046|69
Pont-du-Chateau|Mortaix|0916|532
|~Saint-Joseph|1101*|278
Pontaumur|Pierre Gironnet|0047|168
Pontgibaud|Anna Garcin Mayade|0049|314
Puy-Guillaume|Condorcet|0050|304
Riom|Jean Vilar|1121|528
|Michel de l’Hospital|1580|529
|Pierre Mendes France|1763|736
|~Sainte-Marie|1735*|552
Rochefort-Montagne|Gordon Bennett|0056|224
Saint-Amant-Roche-Savine|Alexandre Vialatte|0057|7
Saint-Antheme|Val d’Ance|0058|69
Saint-Dier-d’Auvergne|Francois Villon|0059|176
Saint-Eloy-les-Mines|Alexandre Varenne|0060|295
|~Jeanne d’Arc|1109*|71
Saint-Germain-Lembron|de Liziniat|0062|403
Saint-Germain-l’Herm|Gaspard des Montagnes|0064|132
Saint-Gervais-d’Auvergne|Baptiste Bascoulergue|0065|126
Saint-Saturnin|~Saint-Joseph|1111*|229
Thiers|Antoine Audembron|1238|681
|~Sainte-Jeanne d’Arc|1407*|146
Vic-le-Comte|de La Comte Henri Bertrand|0072|428
Volvic|Victor Hugo|0074|497
|~Sainte-Agnes|1115*|121
=064
Anglet|Endarra|0003|605
|~Stella Maris|0110*|423
Arette|de Baretous|0004|108
Arthez-de-Bearn|Corisande d’Andoins|0005|183
Artix|Jean Moulin|0231|516
Arudy|d’Ossau|0007|173
Arzacq-Arraziguet|d’Arzacq Arraziguet|0008|330
Bayonne|Albert Camus|0609|526
|Estitxu Robles|2114*|185
|Marracq|0212|720
|~La Salle Saint-Bernard|0112*|627
|~Largente|1652*|464
|~Notre-Dame|0144*|70
|~Saint-Amand|0143*|342
|~Saint-Joseph|0141*|183
Bedous|d’Aspe|0016|104
Biarritz|Jean Rostand|1414|479
|Villa Fal|0078|626
|~Immaculee Conception|0146*|195
Bidache|du Pays de Bidache|0019|212
Billere|Bois d’Amour|0606|638
Bizanos|Les Lavandieres|1413|562
Boucau|Henri Barbusse|0023|376
Cambo-les-Bains|Errobi|1392|395
|~Ikastola Xalbador|1702*|306
|~Saint-Michel Garicoits|0147*|309
Ciboure|~Piarres Larzabal|1941*|290
Garlin|Joseph Peyre|0025|276
Hasparren|Elhuyar|1393|477
|~Ursuya|0119*|310
Hendaye|Irandatz|0228|618
|~Groupe Scolaire Saint-Vincent|0151*|279
Jurancon|Ernest Gabard|1411|651
|~Saint-Joseph|1405*|192
Larceveau-Arros-Cibits|~Manex Erdozaintzi Etxart|2006*|232
Laruns|Les Cinq Monts|0035|89
Lasseube|Pierre Jeliote|0036|206
Lembeye|du Vic Bilh|0037|242
Lescar|Simin Palay|1391|832
|~Notre-Dame|0121*|243
Lestelle-Betharram|~Le Beau Rameau|1655*|224
Mauleon-Licharre|Argia|0039|304
|~Saint-Francois|1656*|102
Monein|Recteur Jean Sarrailh|0041|368
Morlaas|La Hourquie|1412|739
Mourenx|Pierre Bourdieu|1561|351
Navarrenx|des Remparts|0045|183
Nay|Henri IV|1509|754
|~Saint-Joseph|1657*|440
Oloron-Sainte-Marie|Tristan Dereme|0211|437
|des Cordeliers|0048|354
|~Saint-Joseph|1658*|287
Orthez|Daniel Argote Bergereau|0214|375
|Gaston Febus|1560|326
|~Jeanne d’Arc|1659*|201
|~Moncade|0128*|99
Pau|Clermont|0608|659
|Innovant Pierre Emmanuel|2095|206
|Jeanne d’Albret|0227|823
|Marguerite de Navarre|0607|675
|~Immaculee Conception Beau Frene|1653*|587
|~Lo Collegi Calandreta Gasconha|2011*|54
|~Nicolas Barre Saint-Maur|0132*|193
|~Saint-Dominique|1660*|473
|~Sainte-Bernadette|2010*|62
|~Sainte-Ursule|0133*|547
Pontacq|Jean Bouzet|0062|306
|~Saint-Joseph|0161*|203
Saint-Etienne-de-Baigorry|Jean Pujo|0064|68
|~Donostei|0162*|68
Saint-Jean-Pied-de-Port|La Citadelle|0069|212
|~Saint-Jean de Mayorga|0165*|115
Saint-Jean-de-Luz|Chantaco|0229|392
|Maurice Ravel|1559|422
|~Saint-Thomas d’Aquin|1661*|566
|~Sainte-Marie|0163*|425
Saint-Palais|d’Amikuze|1232|308
|~Etchecopar|0168*|180
Saint-Pee-sur-Nivelle|~Arretxea|0169*|266
Saint-Pierre-d’Irube|Aturri|2038|691
Salies-de-Bearn|Felix Pecaut|0071|255
|~Saint-Martin|0170*|78
Sauveterre-de-Bearn|Reine Sancie|0073|183
|~Saint-Joseph|0171*|76
Serres-Castet|Rene Forgues|1780|782
Tardets-Sorholus|Dr Pierre Jaureguy|0074|93
Ustaritz|~Saint-Francois Xavier|0136*|393
=065
Argeles-Gazost|Climatique Rene Billeres|0836|375
Arreau|Marechal Foch|0003|245
Bagneres-de-Bigorre|Blanche Odin|0089|533
|~Saint-Vincent|0738*|96
Lannemezan|Gaston Febus|0084|470
Lourdes|La Serre de Sarsan|0015|378
|~Peyramale Saint-Joseph|0877*|593
Loures-Barousse|de La Barousse|0017|193
Luz-Saint-Sauveur|des Trois Vallees|0018|68
Maubourguet|Jean Jaures|0019|215
Monleon-Magnoac|~Notre-Dame de Garaison|0878*|318
Pierrefitte-Nestalas|du Haut Lavedan|0020|97
Saint-Laurent-de-Neste|Beaulieu|0022|242
Semeac|Paul Valery|0088|555
Tarbes|Desaix|0031|464
|Massey|0033|217
|Paul Eluard|0034|509
|Pyrenees|0740|534
|Victor Hugo|0835|587
|Voltaire|0050|491
|~Jeanne d’Arc|0880*|489
|~Pradeau La Sede|1004*|545
Tournay|du Val d’Arros|0036|244
Trie-sur-Baise|d’Astarac Bigorre|0037|178
Vic-en-Bigorre|Pierre Mendes France|0838|587
|~Saint-Martin|0075*|102
=066
Argeles-sur-Mer|des Alberes|0001|627
Arles-sur-Tech|Jean Moulin|0480|282
Bourg-Madame|Cerdanya|0600|335
Cabestany|Pau Casals|0521|815
Canet-en-Roussillon|La Cote Radieuse|0648|880
Ceret|Jean Amade|0601|833
Elne|Paul Langevin|0523|1017
Espira-de-l’Agly|~Notre-Dame des Anges|0065*|394
Estagel|Irene Joliot Curie|0007|327
Font-Romeu-Odeillo-Via|Climatique et Sportif|0634|338
Ille-sur-Tet|Pierre Fouche|0008|478
Le Soler|Jules Verne|0653|535
|~Pompeu Fabra|0872*|106
Millas|Christian Bourquin|0925|661
Perpignan|Albert Camus|0051|349
|Jean Mace|0017|427
|Jean Moulin|0049|654
|Joseph Sebastien Pons|0012|606
|La Garrigole|0016|501
|Madame de Sevigne|0018|531
|Marcel Pagnol|0522|627
|Saint-Exupery|0019|666
|~Jeanne d’Arc|0062*|487
|~Maintenon|0061*|596
|~Saint-Louis de Gonzague|0058*|1105
|!Institution La Salle Saint-Jean Collège privé|0063*|642
Pia|Jean Rous|0866|718
Port-Vendres|de La Cote Vermeille|0038|322
Prades|Gustave Violet|0022|595
|~Saint-Joseph|0068*|165
Rivesaltes|Joffre|0037|756
Saint-Andre|Pierre Mendes France|0865|625
Saint-Cyprien|Alice et Jean Olibo|0848|623
|~Saint-Pierre de La Mer|0846*|408
Saint-Esteve|Le Riberal|0431|865
Saint-Laurent-de-la-Salanque|Jean Mermoz|0028|885
Saint-Paul-de-Fenouillet|Joseph Calvet|0029|150
Thuir|Pierre Moreto|0030|989
Toulouges|Francois Mitterrand|0864|714
=067
Achenheim|Paul Wernert|1686|538
Barr|!Collège|2133|475
|du Torenberg Heiligenstein|3006|405
Benfeld|Robert Schuman|0003|793
Bischheim|Lamartine|1822|549
|Le Ried|0004|698
Bischwiller|Andre Maurois|2130|909
Bouxwiller|du Bastberg|2076|571
Brumath|!Collège|0009|685
Chatenois|des Chateaux|1962|477
Dambach-la-Ville|du Bernstein|0011|401
Dettwiller|Tomi Ungerer|2197|244
Diemeringen|de l’Eichel|1741|276
Drulingen|des Racines et des Ailes|0014|349
Drusenheim|du Rhin|2074|474
Duttlenheim|Nicolas Copernic|2896|459
Eckbolsheim|Katia et Maurice Krafft|0016|443
Erstein|Romain Rolland|0017|803
Eschau|Sebastien Brant|1687|710
Geispolsheim|Jean de La Fontaine|1824|611
Gerstheim|Les Cigognes|2135|341
Haguenau|Foch|2136|709
|Kleber|1734|582
|~Institution Sainte-Philomene|2298*|503
|~des Missions Africaines|1603*|600
Herrlisheim|Simone Veil|1911|327
Hochfelden|Gustave Dore|1961|744
Hoerdt|Baldung Grien|2012|389
Illkirch-Graffenstaden|Nelson Mandela|2194|666
|du Parc|1956|390
Ingwiller|Olympe de Gouges|0035|301
La Broque|Frison Roche|1697|443
La Wantzenau|Andre Malraux|1689|554
Lauterbourg|Georges Holderith|1688|284
Lingolsheim|Galilee|2765|648
|Maxime Alexandre|1690|539
Marckolsheim|Jean Jacques Waltz|1600|524
Marlenheim|Gregoire de Tours|1989|574
Marmoutier|Leonard de Vinci|1985|368
Matzenheim|!A C E E M M Institut Saint-Joseph|1604*|375
Mertzwiller|Jacques Tati|1912|253
Molsheim|Henri Meck|2131|340
|Rembrandt Bugatti|2606|611
Mundolsheim|Paul Emile Victor|2013|536
Mutzig|Louis Arbogast|1828|601
Niederbronn-les-Bains|Charles Munch|1738|351
Obernai|Europe|2078|579
|Freppel|2132|418
Ostwald|Martin Schongauer|2072|566
Pfulgriesheim|de La Souffel|2193|536
Reichshoffen|Francoise Dolto|1595|375
Rhinau|des Deux Rives|1963|232
Rosheim|Herrade de Landsberg|1913|647
Sarre-Union|Pierre Claude|0056|493
Saverne|Les Sources|1986|533
|Poincare|1987|453
Schiltigheim|Leclerc|0065|439
|Rouget de Lisle|0066|801
Schirmeck|Haute Bruche|0068|352
Schweighouse-sur-Moder|du Bois Fleuri|1960|445
Selestat|Beatus Rhenanus|2134|389
|Jean Mentel|1830|655
Seltz|Charles de Gaulle|1597|483
Souffelweyersheim|Les Sept Arpents|2254|544
Soufflenheim|Albert Camus|0076|583
Soultz-sous-Forets|de l’Outre Foret|1827|639
Strasbourg|Caroline Aigle|1742|656
|Episcopal Saint-Etienne (Collège privé)|2301*|775
|Erasme|2459|421
|Foch|1958|502
|Francois Truffaut|1825|593
|Hans Arp|1907|809
|International Vauban|1909|523
|International de l’Esplanade|1915|770
|Jacques Twinger|1508|621
|Jean Monnet|2128|465
|Jules Hoffmann|1594|567
|Kleber|0133|747
|Lezay Marnesia|0105|569
|Louis Pasteur|2129|538
|Louise Weiss|1593|717
|Solignac|1692|403
|Sophie Germain|1590|645
|Stockfeld|1691|607
|~Institution La Doctrine Chretienne|2303*|361
|~Institution La Providence Fondation Providence Ribeauville|1608*|1173
|~Institution Notre-Dame|2899*|379
|~Le Gymnase Lucie Berger et Jean Sturm|2306*|721
|~Notre-Dame de Sion|1607*|639
|~École Aquiba|2304*|238
|~École Libre Sainte-Anne|1620*|477
|!École Europeenne de Strasbourg|3079|456
Sundhouse|du Grand Ried|0106|484
Truchtersheim|Kochersberg|0107|603
Val-de-Moder|Val de Moder|1598|428
Vendenheim|La Pierre Polie|2658|307
Ville|du Klosterwald|1601|445
Walbourg|~Seminaire de Jeunes|2302*|385
Wasselonne|Marcel Pagnol|1740|487
Wingen-sur-Moder|Suzanne Lalique Haviland|1739|215
Wissembourg|Otfried|1984|661
Woerth|Marechal de Mac Mahon|1596|423
=068
Altkirch|Lucien Herr|1373|716
Blotzheim|École privée des Missions|0131*|496
Brunstatt-Didenheim|Pierre Pflimlin|1957|482
Buhl|du Hugstein|2018|382
Burnhaupt-le-Haut|Nathan Katz|2017|586
Cernay|Rene Cassin|0006|727
Colmar|Episcopal Saint-Andre|1659*|659
|Hector Berlioz|1123|807
|Moliere|0084|548
|Pfeffel|0009|509
|Victor Hugo|0088|500
|~Institut de l’Assomption|0133*|557
|~Institution Saint-Jean|0132*|455
Dannemarie|Jean Monnet|0012|443
Ensisheim|Victor Schoelcher|0013|726
Ferrette|Adelaide Hautval|0014|447
Fessenheim|Felix Eboue|1965|402
Fortschwihr|Alice Mosnier|1190|761
Guebwiller|Mathias Grunewald|1318|633
Habsheim|Henri Ulrich|1713|310
Hegenheim|des Trois Pays|1268|727
Hirsingue|Jean Paul de Dadelsen|0019|529
Huningue|Gerard de Nerval Village Neuf|0020|650
Illfurth|de l’Ill|1932|383
Illzach|Anne Frank|1757|331
|Jules Verne|0021|524
Ingersheim|de La Cité Scolaire Lazare de Schwendi|1654|441
Issenheim|~Institution Champagnat|0144*|906
Kaysersberg-Vignoble|Albert Schweitzer|0022|227
Kingersheim|Emile Zola|1369|560
Landser|~Don Bosco|1660*|589
Lutterbach|du Nonnenbruch|1370|622
Masevaux-Niederbruck|Conrad Alexandre Gerard|1265|468
Mulhouse|Bel Air|1961|528
|Bourtzwiller|1127|714
|Francois Villon|1395|772
|Jean Mace|0110|594
|Kennedy|0105|622
|Saint-Exupery|0111|656
|Wolf|1284|457
|~Jean XXIII|0135*|781
|!Institution Sainte-Jeanne d’Arc|1661*|690
Munster|Frederic Hartmann|1539|583
Orbey|Georges Martelot|1448|356
Ottmarsheim|Theodore Monod|0056|379
Pfastatt|Katia et Maurice Krafft|1267|448
Ribeauville|Les Menetriers|0101|705
|~Institution Sainte-Marie|0137*|123
Riedisheim|Leon Gambetta|0112|467
|~Institution Sainte-Ursule|0136*|655
Rixheim|Capitaine Dreyfus|0129|695
Rouffach|Jean Moulin|1366|412
|!Fpr Collège Saint-Joseph École et Collège privés|0139*|349
Saint-Amarin|Robert Schuman|0064|381
Saint-Louis|Georges Forlen|1747|565
|Rene Schickele|0065|451
Sainte-Marie-aux-Mines|Jean Georges Reber|1394|360
Seppois-le-Bas|de La Largue|0071|311
Sierentz|Francoise Dolto|1269|486
Soultz-Haut-Rhin|Robert Beltz|0128|452
Thann|Charles Walch|1368|595
|Remy Faesch|1541|336
Volgelsheim|Robert Schuman|1125|637
Wintzenheim|Jacques Prevert|1365|522
Wittelsheim|Charles Peguy|0079|392
|Jean Mermoz|1322|300
Wittenheim|Irene Joliot Curie|1930|562
|Marcel Pagnol|1126|504
Zillisheim|~Episcopal|1663*|746
=069
Amplepuis|Eugenie de Pomey|0001|282
|~Saint-Viateur|0672*|397
Anse|Asa Paulini|0002|803
Beaujeu|du Val d’Ardieres|0005|252
Belleville-en-Beaujolais|Emile Zola|0007|774
|~Notre-Dame Site Claudine Thevenet|4279*|429
Brignais|Jean Zay|2582|400
Brindas|Georges Charpak|3890|779
Bron|Joliot Curie|1479|450
|Pablo Picasso|2576|546
|Theodore Monod|3834|538
Caluire-et-Cuire|!Cité Scolaire Elie Vignal|2165|94
|Andre Lassagne|1728|585
|Charles Senard|2410|604
Champagne-au-Mont-d’Or|Jean Philippe Rameau|2414|577
Chaponnay|~La Xaviere|3243*|706
Chaponost|Francoise Dolto|3365|600
Chassieu|Leonard de Vinci|1614|612
Chatillon|Simone Veil|3975|751
Chazay-d’Azergues|Alexis Kandelaft|2448|580
Civrieux-d’Azergues|~Notre-Dame de Lourdes|0584*|343
Claveisolles|~Notre-Dame|0585*|100
Communay|Hector Berlioz|3092|615
Condrieu|Le Bassenon|0015|544
|~Les Marronniers|0587*|330
Corbas|Rene Cassin|2898|475
Cours|Francois Brossette|0016|207
|~Sainte-Marie|0590*|70
Craponne|Jean Rostand|2422|683
Decines-Charpieu|Georges Brassens|2157|559
|Maryse Bastie|1495|551
|~Al Kindi|4185*|65
|~Jeanne d’Arc|1649*|465
Deux-Grosnes|Mont Saint-Rigaud|0070|188
Ecully|Laurent Mourguet|1481|442
|~du Sacre Coeur|0510*|737
Feyzin|Frederic Mistral|2520|440
Fontaines-sur-Saone|Jean de Tournes|1736|572
Francheville|Christiane Bernardin|4151|658
Genas|Louis Leprince Ringuet|3331|872
|~Jeanne d’Arc|1650*|715
Givors|Lucie Aubrac|1483|406
|Paul Vallon|2583|535
|~Notre-Dame|0210*|350
Grigny|Emile Malfroy|2419|613
Irigny|Daisy Georges Martin|1824|634
La Mulatiere|~Assomption Bellevue|2923*|459
Lamure-sur-Azergues|de La Haute Azergues|0022|346
Lentilly|Jacques Coeur|3286|734
Limas|Maurice Utrillo|2420|724
Lyon 1er arrondissement|La Tourette|4191|713
|~Institution des Chartreux|2928*|736
|~Saint-Louis Saint-Bruno|2929*|833
Lyon 2e arrondissement|Ampere|2693|495
|Jean Monnet|2334|465
|~Chevreul|2932*|680
Lyon 3e arrondissement|Gilbert Dru|4007|646
|Lacassagne|2695|415
|Moliere|2411|481
|Professeur Dargent|0053|665
|Raoul Dufy|0131|451
|~Charles de Foucauld|2933*|1151
|~Pierre Termier Site Montchat|0597*|341
Lyon 4e arrondissement|Antoine de Saint-Exupery|2694|332
|Clement Marot|1662|650
|~La Salle Lyon Croix Rousse|2505*|661
|~Les Chartreux Saint-Charles|2934*|341
|~Saint-Denis|0601*|173
Lyon 5e arrondissement|Jean Charcot|1670|335
|Jean Moulin|2696|812
|Les Battieres|1798|417
|~La Favorite Sainte-Therese|2937*|713
|~Notre-Dame des Minimes|2936*|652
|~Saint-Marc|2931*|473
|~Sainte-Marie|2921*|1734
|~aux Lazaristes|2920*|636
Lyon 6e arrondissement|Bellecombe|1663|603
|Vendome|2338|703
|~Deborde|2938*|209
|~Fenelon|0534*|697
|~Notre-Dame de Bellecombe|0604*|346
Lyon 7e arrondissement|Cité Scolaire Internationale|3479|705
|Gabriel Rosset|2578|540
|Georges Clemenceau|2339|741
|Gisele Halimi|4453|459
|~Chevreul Lestonnac|2922*|478
|~Saint-Louis de La Guillotiere|3137*|592
Lyon 8e arrondissement|Alice Guy|4295|375
|Henri Longchambon|2340|639
|Jean Mermoz|0060|273
|Victor Grignard|1669|599
|~Pierre Termier Site Monplaisir|2940*|842
Lyon 9e arrondissement|Jean Perrin|2698|798
|Jean de Verrazane|2703|344
|Victor Schoelcher|0036|466
L’Arbresle|Les Quatre Vents|1482|653
|~Champagnat|0578*|455
Meyzieu|Evariste Galois|2335|665
|Les Servizieres|1668|517
|Olivier de Serres|2704|549
Mions|Martin Luther King|2579|625
Mornant|Pierre de Ronsard|2346|645
|~Saint-Thomas d’Aquin Veritas|0611*|498
Neuville-sur-Saone|Jean Renoir|2423|799
|~Notre-Dame de Bellegarde|2941*|1085
Oullins|La Claveliere|1673|291
|Pierre Brossolette|0075|462
|~Notre-Dame du Bon Conseil|0541*|585
|~Saint-Thomas d’Aquin Veritas|2924*|1369
|~des Chassagnes|2942*|210
Pierre-Benite|Marcel Pagnol|0076|295
Rillieux-la-Pape|Maria Casares|1498|598
|Paul Emile Victor|2159|573
|~Saint-Charles|1651*|595
Saint-Didier-au-Mont-d’Or|~Fromente|0546*|611
Saint-Fons|Alain|2342|843
Saint-Genis-Laval|Jean Giono|2521|378
|Paul d’Aubarede|3287|302
Saint-Georges-de-Reneins|Bois Franc|0080|729
Saint-Laurent-de-Chamousset|~Saint-Laurent|0614*|325
Saint-Laurent-de-Mure|Louis Lachenal|2865|787
Saint-Martin-en-Haut|Le Petit Pont|4092|344
|~Saint-Martin|0615*|438
Saint-Pierre-de-Chandieu|Charles de Gaulle|4227|571
Saint-Priest|Boris Vian|2417|617
|Colette|1497|638
|Gerard Philipe|2160|576
|Simone Veil|4406|579
|~La Xaviere|4312*|282
Saint-Symphorien-d’Ozon|Jacques Prevert|1496|689
Saint-Symphorien-sur-Coise|~Champagnat|2925*|422
Sainte-Foy-les-Lyon|Le Plan du Loup|1484|380
Sainte-Foy-l’Argentiere|Val d’Argent|0078|449
Soucieu-en-Jarrest|La Perriere|3046|618
Tarare|Marie Laurencin|2700|820
|~Notre-Dame de Bel Air|0618*|427
Tassin-la-Demi-Lune|Jean Jacques Rousseau|2163|683
|~Saint-Joseph|2943*|826
Thizy-les-Bourgs|La Platiere|2164|156
|~Sainte-Therese|0581*|139
Val-d’Oingt|Les Pierres Dorees|1674|454
|~Notre-Dame du Mas|0580*|313
Vaugneray|~Saint-Sebastien|0621*|576
Vaulx-en-Velin|Aime Cesaire|1666|499
|Henri Barbusse|2336|567
|Jacques Duclos|1793|466
|Pierre Valdo|0249|581
Venissieux|Elsa Triolet|2343|689
|Honore de Balzac|1480|591
|Jules Michelet|0094|729
|Louis Aragon|1799|619
|Paul Eluard|1730|723
|~La Xaviere|0551*|670
Villefranche-sur-Saone|Claude Bernard|2699|711
|Faubert|1645|494
|Jean Moulin|0099|497
|~Notre-Dame de Mongre|2944*|1106
Villeurbanne|Gilbert Chabroux|4497|238
|Jean Jaures|1664|672
|Jean Mace|1478|636
|Lamartine|2337|508
|Les Iris|0280|565
|Louis Jouvet|1675|631
|Simone Lagrange|4296|400
|des Gratte Ciel Morice Leroux|2155|689
|du Tonkin|3093|381
|~Beth Menahem|3491*|92
|~Immaculee Conception|2945*|790
|~Juif de Lyon|0599*|238
|~Mere Teresa|0626*|540
Villie-Morgon|Jean Claude Ruet|0117|502
Vourles|~Louis Querbes|0624*|685
=070
Champagney|Victor Schoelcher|0895|439
Dampierre-sur-Salon|Gaston Ramon|0004|327
Faucogney-et-la-Mer|Duplessis Deville|0005|168
Faverney|Louis Pergaud|0006|263
Fougerolles-Saint-Valbert|des Combelles|0007|209
Gray|Robert et Sonia Delaunay|0904|400
|Rome de l’Isle|0010|263
|~Saint-Pierre Fourier Sainte-Jeanne d’Arc|0060*|168
Gy|Raymond Gueux|0013|264
|~Menans|0061*|171
Hericourt|Pierre et Marie Curie|0787|717
|~Saint-Joseph|0063*|337
Jussey|Louis Pasteur|0016|277
Lure|Albert Jacquard|0045|797
|~Sainte-Anne Saint-Joseph|0065*|224
Luxeuil-les-Bains|des Thermes|1192|529
|~Saint-Colomban|0056*|257
Marnay|Albert Mathiez|0026|528
Melisey|Les Mille Etangs|0925|322
Noidans-les-Vesoul|Rene Cassin|1036|462
Pesmes|Jacques Prevost|0027|364
Rioz|Jules Jeanneney|0029|784
Saint-Loup-sur-Semouse|Andre Masson|0788|340
Scey-sur-Saone-et-Saint-Albin|Chateau Rance|0894|411
Vauvillers|Charles Peguy|0035|152
Vesoul|Jacques Brel|0786|540
|Jean Mace|0785|579
|~Le Marteroy|1002*|445
Villersexel|Louis Pergaud|0896|353
=071
Autun|La Chataigneraie|1350|266
|du Vallon|1294|475
|~Saint-Sacrement|0115*|281
Bourbon-Lancy|Ferdinand Sarrien|0005|320
Buxy|La Varandaine|0007|341
Chagny|Louise Michel|0009|616
Chalon-sur-Saone|Camille Chevalier|1448|617
|Jacques Prevert|0536|392
|Jean Vilar|1348|609
|Robert Doisneau|0537|325
|~Saint-Charles|0106*|854
Charolles|Guillaume des Autels|0155|400
Chatenoy-le-Royal|Louis Aragon|1585|271
Chauffailles|Jean Mermoz|0021|251
|privé|0121*|116
Cluny|Pierre Paul Prud Hon|0024|464
Couches|Louis Pergaud|0025|307
Cuiseaux|Roger Boyer|0033|255
Cuisery|Les Dimes|0034|432
Digoin|Roger Semet|1136|426
Epinac|Hubert Reeves|0037|128
Etang-sur-Arroux|Claude Gabriel Bouthiere|0038|197
Genelard|Jules Ferry|0039|293
Givry|Le Petit Pretan|0154|456
|~Notre-Dame de Varanges|0125*|98
Gueugnon|Jorge Semprun|1252|511
La Chapelle-de-Guinchay|Condorcet|1321|445
La Clayette|Les Bruyeres|0022|200
Le Creusot|Centre|1324|347
|La Croix Menee|1069|475
Louhans|Henri Vincenot|1449|638
|Notre-Dame|1925*|164
Lugny|Victor Hugo|0044|512
|~La Source|0128*|73
Macon|Breart|1053|517
|Pasteur|1052|728
|Robert Schuman|0534|485
|Saint-Exupery|1054|768
|~Notre-Dame|0110*|652
Marcigny|Jean Moulin|1071|348
Matour|Saint-Cyr|0053|282
Montceau-les-Mines|Antoine de Saint-Exupery|1135|378
|Jean Moulin|0056|378
|~Saint-Gilbert|1777*|420
Montcenis|Les Epontots|1323|285
Montchanin|Anne Frank|0060|373
Paray-le-Monial|Rene Cassin|0061|392
|~Jeanne d’Arc|1314*|368
Pierre-de-Bresse|Pierre Vaux|0063|222
Saint-Gengoux-le-National|en Fleurette|0064|241
Saint-Germain-du-Bois|Bois des Dames|1146|308
Saint-Germain-du-Plain|Les Chenes Rouges|0067|541
Saint-Marcel|Vivant Denon|1490|455
Saint-Martin-en-Bresse|Olivier de La Marche|1451|309
Saint-Remy|Louis Pasteur|1293|557
Saint-Vallier|Nicolas Copernic|1296|555
Sanvignes-les-Mines|Roger Vailland|0069|256
Sennecey-le-Grand|David Niepce|0070|348
Tournus|en Bagatelle|0535|395
Verdun-sur-le-Doubs|Les Trois Rivieres|0073|399
=072
Allonnes|John Kennedy|0001|503
|Le Marin|1224|322
Ancinnes|Normandie Maine|0002|323
Arnage|Henri Lefeuvre|0903|434
Ballon-Saint-Mars|Rene Cassin|0004|360
Beaumont-sur-Sarthe|Le Joncheray|0904|239
|~Sainte-Therese Saint-Joseph|1655*|203
Besse-sur-Braye|Courtanvaux|1089|152
Bonnetable|La Foresterie|1093|472
Bouloire|Guillaume Apollinaire|0007|423
Cerans-Foulletourte|Pierre Belon|1483|333
Champagne|Wilbur Wright|1086|437
Change|Jacques Peletier|1477|355
Conlie|Andre Pioger|0014|360
Connerre|Francois Grude|0015|620
Coulaines|Jean Cocteau|0906|492
Ecommoy|Alfred de Musset|1043|486
Fresnay-sur-Sarthe|Leo Delibes|0019|269
La Chartre-sur-le-Loir|Pierre de Ronsard|0011|196
La Ferte-Bernard|Georges Desnos|1364|650
|~Notre-Dame|0806*|355
La Fleche|Le Vieux Chene|0062|388
|Petit Versailles|0023|495
|~Notre-Dame|1405*|381
La Suze-sur-Sarthe|Ariste Jacques Trouve Chauvel|0905|525
Le Grand-Luce|Paul Chevallier|1044|294
Le Lude|Les Quatre Vents|1226|263
Le Mans|Alain Fournier|0081|369
|Albert Camus|0800|282
|Ambroise Pare|0040|415
|Berengere de Navarre|1262|310
|Berthelot|1363|544
|Costa Gavras|0987|372
|Jean de l’Epine|0799|502
|Joseph Weismann|1090|423
|Josephine Baker|0797|384
|La Madeleine|0986|561
|Le Vieux Colombier|0798|431
|Leon Tolstoi|0068|326
|Pierre Gilles de Gennes|0902|426
|Roger Vercel|0038|276
|~Les Muriers|0812*|735
|~Maupertuis Saint-Benoit|0983*|241
|~Nouvelle Chance|1608*|12
|~Psallette Saint-Vincent|0836*|415
|~Saint-Joseph|0984*|593
|~Saint-Julien|0838*|577
|~Saint-Louis|0835*|346
|~du Sacre Coeur|0815*|407
Loue|Belle Vue|0024|476
|~Saint-Michel|0808*|242
Mamers|Alexandre Mauboussin|0069|367
|~Saint-Thomas d’Aquin|1657*|150
Marolles-les-Braults|Jean Moulin|0043|187
Mayet|Suzanne Bouteloup|0988|253
Montval-sur-Loir|de Berce|0067|451
|~Saint-Jean|0804*|93
Moulins-le-Carbonnel|des Alpes Mancelles|0046|269
Mulsanne|Bollee|1281|315
Noyen-sur-Sarthe|Marcel Pagnol|1263|434
Parigne-l’Eveque|Louis Cordelet|0847|482
Pontvallain|Jacques Prevert|1304|329
Pruille-le-Chetif|~Saint-Joseph La Salle|0811*|403
Sable-sur-Sarthe|Pierre Reverdy|0070|477
|Simone Veil|0989|503
|~Sainte-Anne|1408*|554
Saint-Calais|Jules Ferry|0051|168
|~Frere Andre|0803*|83
Saint-Cosme-en-Vairais|Veron de Forbonnais|0053|197
Sainte-Jamme-sur-Sarthe|Jean Rostand|1042|481
Sille-le-Guillaume|Paul Scarron|1365|203
|~Saint-Coeur de Marie|0817*|263
Teloche|~Saint-Jean Baptiste de La Salle|1261*|712
Vibraye|Gabriel Goussault|0058|288
Yvre-l’Eveque|Pasteur|1225|332
=073
Aime-la-Plagne|Jovet|0002|381
Aix-les-Bains|Garibaldi|1041|475
|Jean Jacques Perret|1204|452
|Marlioz|0853|592
|~Catholique Lamartine|0791*|458
|~Talmudique|1271*|38
Albertville|Jean Moulin|1224|307
|La Combe de Savoie|0904|704
|Pierre Grange|1069|356
|~Jeanne d’Arc|1272*|294
Barby|Jean Mermoz|1306|552
Beaufort|Le Beaufortain|0007|209
Bourg-Saint-Maurice|Saint-Exupery|0009|581
Bozel|Le Bonrieu|0010|297
Chambery|Bissy|0855|341
|Cote Rousse|0901|574
|Jules Ferry|1042|656
|Louise de Savoie|0902|612
|~Catholique Saint-Francois de Sales|0764*|973
|~Notre-Dame du Rocher|0762*|355
Cognin|Henry Bordeaux|1113|462
Entrelacs|Jacques Prevert|0004|444
Frontenex|Joseph Fontanet|0023|485
Gresy-sur-Aix|Le Revard|1521|576
La Motte-Servolex|George Sand|1441|579
|de Boigne|0028|325
La Ravoire|Edmond Rostand|0982|376
|~Notre-Dame de La Villette|0765*|440
Le Chatelard|des Bauges|0020|270
Les Echelles|Beatrice de Savoie|0022|351
Modane|La Vanoise|0049|378
Montmelian|Pierre et Marie Curie|1044|840
Moutiers|Jean Rostand|0008|658
|~Sainte-Therese|0796*|152
Novalaise|de l’Epine|0031|312
Saint-Alban-Leysse|J et X de Maistre|0810|560
Saint-Etienne-de-Cuines|!Collège|0017|287
Saint-Genix-les-Villages|La Foret|0036|575
Saint-Jean-de-Maurienne|Maurienne|0903|598
Saint-Michel-de-Maurienne|Paul Mougin|0984|217
Saint-Paul-sur-Isere|~Fondation d’Auteuil|0769*|138
Saint-Pierre-d’Albigny|Les Frontailles|0042|505
Ugine|Ernest Perrier de La Bathie|0044|350
Val-d’Arc|La Lauziere|0001|321
Valgelon-la-Rochette|du Val Gelon|1114|507
Yenne|Charles Dullin|0045|339
=074
Abondance|du Val d’Abondance|0001|193
|~Sainte-Croix des Neiges|1442*|104
Alby-sur-Cheran|Rene Long|0002|554
Annecy|Beauregard|0274|643
|Evire|0071|664
|Jacques Prevert|1096|590
|Le Semnoz|1117|795
|Les Balmettes|0065|429
|Les Barattes|0930|657
|Raoul Blanchard|0929|745
|~La Salle|0105*|687
|~La Salle|0124*|880
|~Les Tilleuls|0083*|477
|~Saint-Francois Les Cordeliers|0106*|471
|~Saint-Michel|1278*|709
Annemasse|Michel Servet|1165|1097
Bellevaux|~Notre-Dame|0109*|276
Bonneville|Samivel|0157|667
Bons-en-Chablais|Francois Mugnier|0015|691
Boëge|Jean Marie Molliet|0048|467
Chamonix-Mont-Blanc|Roger Frison Roche|1116|431
|~Jeanne d’Arc|0110*|198
Cluses|G Anthonioz de Gaulle|0911|949
|~Saint-Jean Bosco|0112*|637
Collonges-sous-Saleve|~Adventiste Maurice Tieche|1596*|95
|~Saint-Vincent|0114*|267
Cranves-Sales|Paul Emile Victor|1514|889
Cruseilles|Louis Armand|0018|755
Douvaine|du Bas Chablais|0020|641
|~Saint-Francois|0116*|327
Evian-les-Bains|Les Rives du Leman|0021|725
|~Saint-Bruno|0117*|245
Faverges-Seythenex|Jean Lachenal|0023|531
Frangy|Val des Usses|0024|553
Gaillard|Jacques Prevert|1097|570
Groisy|Le Parmelan|0025|777
La Roche-sur-Foron|Les Allobroges|0931|811
|~Sainte-Marie|1279*|744
Margencel|Theodore Monod Margencel|1666|581
Marignier|Camille Claudel|1501|608
Megeve|Emile Allais|0026|229
|~Saint-Jean Baptiste|0119*|230
Passy|de Varens|0263|746
Poisy|Simone Veil|1699|522
Reignier-Esery|La Pierre aux Fees|0029|800
Rumilly|Le Clergeon|0032|721
|du Cheran Rumilly|1757|576
|~Demotz de La Salle|0126*|712
Saint-Gervais-les-Bains|~l’Assomption|0095*|105
Saint-Jean-d’Aulps|Henri Corbet|0034|431
Saint-Jeoire|Gaspard Monge|0035|652
Saint-Jorioz|Jean Monnet|0036|522
Saint-Julien-en-Genevois|Arthur Rimbaud|0038|796
|Jean Jacques Rousseau|1419|604
|~La Presentation de Marie|1282*|595
Saint-Paul-en-Chablais|du Pays de Gavot|1308|486
Saint-Pierre-en-Faucigny|Karine Ruby|1665|625
Sallanches|du Verney|0039|471
|~Saint-Joseph|1281*|423
Samoëns|Andre Corbet|0040|189
Scionzier|Jean Jacques Gallay|1139|794
Seyssel|du Mont des Princes|0041|544
Sillingy|La Mandallaz|1488|639
Taninges|Jacques Brel|0043|414
Thones|Les Aravis|1187|591
|~Saint-Joseph|1283*|531
Thonon-les-Bains|Champagne|1341|877
|Jean Jacques Rousseau|1227|809
|~Sacre Coeur|0102*|597
|~Saint-Joseph|1163*|618
Ville-la-Grand|Paul Langevin|0910|1061
|~Saint-Francois|1284*|913
=075
Paris 10e arrondissement|Bernard Palissy|2829|294
|Francoise Seligmann|5778|280
|La Grange aux Belles|3047|387
|Louise Michel|2251|412
|Valmy|0584|364
|~Bossuet Notre-Dame|4506*|568
|~Rocroy Saint-Vincent de Paul|2923*|659
Paris 11e arrondissement|Alain Fournier|0607|560
|Anne Frank|0608|451
|Beaumarchais|0362|421
|Lucie et Raymond Aubrac|0465|381
|Pilatre de Rozier|4528|496
|Voltaire|2536|422
|~Charles Peguy|2895*|478
|~Ozar Hatorah|4290*|208
|~Saint-Ambroise|3978*|261
Paris 12e arrondissement|Georges Courteline|0444|578
|Germaine Tillion|3936|433
|Guy Flavien|2189|436
|Jean Francois Oeben|2542|423
|Jules Verne|0610|430
|Paul Valery|2537|441
|Paul Verlaine|0609|510
|~Georges Leven|4853*|349
|~Saint-Michel de Picpus|2934*|1027
|~Saint-Pierre Fourier|2911*|464
|~Sainte-Clotilde|3896*|969
Paris 13e arrondissement|Camille Claudel|2694|379
|Claude Monet|2539|456
|Elsa Triolet|2385|430
|Evariste Galois|3937|378
|Gabriel Faure|2540|440
|George Sand|2316|423
|Georges Braque|2957|500
|Gustave Flaubert|3518|539
|Moulin des Pres|0525|453
|Rodin|2538|443
|Thomas Mann|5000|514
|~La Salle Notre-Dame de La Gare|3982*|515
|~Notre-Dame de France|2896*|350
|~Pour Handicapes Regain Tournesol|4861*|31
|~Sainte-Marie|3985*|580
|~Yabne|2906*|630
Paris 14e arrondissement|Alberto Giacometti|0445|499
|Alphonse Daudet|1705|524
|Francois Villon|2544|462
|Jean Moulin|0611|543
|Paul Bert|2543|341
|Saint-Exupery|4253|307
|~Catherine Laboure|5840*|175
|~La Bruyere Sainte-Isabelle|3908*|565
Paris 15e arrondissement|Andre Citroën|4305|617
|Buffon|2545|672
|Camille See|2546|707
|Claude Debussy|2317|451
|Georges Duhamel|2192|438
|Guillaume Apollinaire|2190|477
|Modigliani|2318|551
|de Stael|1563|406
|~Blomet|2843*|693
|~Saint-Jean de Dieu|6020*|62
|~Saint-Joseph|3992*|231
|~Sainte-Elisabeth|2901*|357
|!École Jeannine Manuel (Collège privé)|2935*|802
Paris 16e arrondissement|Claude Bernard|2547|326
|Janson de Sailly|2548|1433
|Jean Baptiste Say|2549|738
|Jean de La Fontaine|2550|763
|Moliere|2551|559
|~Gerson|2926*|596
|~La Tour|2897*|588
|~Notre-Dame des Oiseaux|2918*|631
|~Pascal|2919*|234
|~Saint-Honore d’Eylau|3996*|296
|~Saint-Jean de Passy|2870*|1113
|~Saint-Louis de Gonzague|2917*|719
|~l’Assomption|2936*|527
Paris 17e arrondissement|Andre Malraux|2387|469
|Boris Vian|2958|471
|Carnot|2552|591
|Honore de Balzac|2553|709
|La Rose Blanche|5779|477
|Pierre de Ronsard|2107|717
|Stephane Mallarme|2554|722
|~Rachi|5192*|98
|~Saint-Michel des Batignolles|2927*|708
|~Sainte-Ursule Louise de Bettignies|2898*|515
|!École Internationale Bilingue Section Monceau|2821*|619
Paris 18e arrondissement|Aime Cesaire|5433|383
|Antoine Coysevox|2319|384
|Daniel Mayer|5030|293
|Georges Clemenceau|0546|343
|Gerard Philipe|2195|319
|Hector Berlioz|2252|356
|Marie Curie|4706|378
|Marx Dormoy|2196|386
|Maurice Utrillo|1793|404
|Roland Dorgeles|0429|382
|Yvonne Le Tac|2108|460
|~Saint-Louis|0182*|422
|~Saint-Vincent|3381*|757
|~Sinai|3206*|154
Paris 19e arrondissement|Charles Peguy|1706|432
|Claude Chappe|0360|428
|Edgar Varese|5095|325
|Edmond Michelet|3345|351
|Edouard Pailleron|1707|403
|Georges Brassens|0507|558
|Georges Melies|2606|374
|Georges Rouault|3938|414
|Guillaume Bude|2695|412
|Henri Bergson|2555|341
|Sonia Delaunay|0575|381
|Suzanne Lacore|5747|365
|Wolfgang Amadeus Mozart|0484|285
|~Beth Hanna|3369*|390
|~Lucien de Hirsch|4003*|363
|~N R Hatorah|5052*|165
|~Saint-Georges|4004*|485
Paris 1er arrondissement|Jean Baptiste Poquelin|1703|302
Paris 20e arrondissement|Colette Besson|5241|352
|Flora Tristan|3046|473
|Francoise Dolto|0552|446
|Helene Boucher|2556|443
|Henri Matisse|0591|534
|Jean Baptiste Clement|0478|415
|Jean Perrin|3939|321
|Leon Gambetta|2696|528
|Lucie Faure|0550|384
|Maurice Ravel|2557|325
|Pierre Mendes France|2198|491
|Robert Doisneau|4355|416
|~Beth Yacov|3387*|33
|~Heikhal Menahem Sinai|5029*|107
|~Notre-Dame de Lourdes|4006*|368
|~Saint-Germain de Charonne|4005*|530
|~Sainte-Louise|4007*|496
Paris 2e arrondissement|Cesar Franck|2248|295
Paris 3e arrondissement|Montgolfier|2523|368
|Pierre Jean de Beranger|0387|339
|Victor Hugo|2524|374
Paris 4e arrondissement|Charlemagne|2525|443
|Francois Couperin|2693|431
|~Les Francs Bourgeois|2902*|1019
|~Massillon|2920*|595
|~Saint-Jean Gabriel|3965*|226
Paris 5e arrondissement|Henri IV|2526|595
|Lavoisier|2531|362
|Pierre Alviset|1790|589
|Raymond Queneau|2186|421
|Rognoni|0407|213
|~Sevigne|2913*|352
|~Soeur Rosalie|3967*|450
Paris 6e arrondissement|Jacques Prevert|2187|300
|Montaigne|2527|514
|~Notre-Dame de Sion|4757*|389
|~Saint-Louis|4008*|67
|~Saint-Sulpice|2924*|288
|~Sainte-Genevieve|2925*|332
|~Stanislas|2900*|1257
|~École Alsacienne|2874*|670
Paris 7e arrondissement|Jules Romains|2249|684
|Victor Duruy|2528|522
|~La Rochefoucauld|2899*|504
|~Paul Claudel d’Hulst|2882*|460
|~Saint-Francois de Sales Therese Chappuis|3854*|88
|~Sainte-Jeanne Elisabeth|2894*|532
|~l’Alma|2912*|369
Paris 8e arrondissement|Chaptal|2529|456
|Condorcet|1791|788
|Octave Greard|2530|628
|~Fenelon Sainte-Marie|2842*|1071
Paris 9e arrondissement|Jacques Decour|2532|497
|Jules Ferry|2533|432
|Lamartine|2534|381
|Paul Gauguin|2250|407
|~Pour Handicapes Morvan|2916*|78
=076
Aumale|Henry Dunant|2107|242
|~Saint-Joseph|1722*|310
Bacqueville-en-Caux|Guy de Maupassant|0004|292
Barentin|Andre Marie|2764|568
|Catherine Bernard|2286|504
Bihorel|Jules Michelet|1692|323
|~Saint-Victrice|1724*|299
Blangy-sur-Bresle|du Campigny|0009|397
Bois-Guillaume|Leonard de Vinci|1950|573
Bolbec|Roncherolles|1701|589
|~Sainte-Genevieve|1725*|408
Bonsecours|Emile Verhaeren|0010|378
Boos|Masseot Abaquesne|2816|519
Buchy|Francis Yard|1952|628
Canteleu|Charles Gounod|2089|400
|Le Cedre|0017|407
Cany-Barville|Louis Bouilhet|2126|433
Caudebec-les-Elbeuf|Jacques Yves Cousteau|2919|388
Cleon|Jacques Brel|2679|393
Cleres|Jean Delacour|2197|519
Criquetot-l’Esneval|l’Oiseau Blanc|1784|815
Darnetal|Emile Chartier|0021|454
|Jean Jacques Rousseau|1778|428
Deville-les-Rouen|Jules Verne|2202|370
|~Sainte-Marie|1727*|512
Dieppe|Albert Camus|1703|312
|Alexandre Dumas|2225|546
|Claude Delvincourt|0026|373
|Georges Braque|1786|377
|~La Providence|2569*|405
Doudeville|Andre Raimbourg Dit Bourvil|2123|362
Duclair|Gustave Flaubert|0136|639
Elbeuf|Nelson Mandela|2459|618
|~Fenelon|2563*|759
Epouville|Georges Brassens|2598|576
Eu|Louis Philippe|2170|552
|~La Providence Nazareth|1730*|153
Fecamp|Georges Cuvier|2287|275
|Jules Ferry|1704|282
|Paul Bert|1785|487
|~La Providence|1731*|641
Forges-les-Eaux|Saint-Exupery|1695|485
Goderville|Andre Gide|1741|605
Gonfreville-l’Orcher|Gustave Courbet|1954|541
Gournay-en-Bray|Rollon|0046|557
|~Saint-Hildevert|1734*|185
Grand-Couronne|Henri Matisse|2080|288
|Jean Renoir|2461|335
Gruchet-le-Valasse|Jean Monnet|2861|414
Harfleur|Pablo Picasso|2129|456
Isneauville|Lucie Aubrac|3368|576
La Feuillie|La Hetraie|2177|263
Le Grand-Quevilly|Claude Bernard|0049|371
|Edouard Branly|2093|464
|Jean Texcier|1690|369
Le Havre|Claude Bernard|1697|399
|Descartes|1739|320
|Eugene Varlin|1782|412
|Gerard Philipe|1698|192
|Henri Wallon|2127|282
|Irene Joliot Curie|1699|489
|Jacques Monod|1783|204
|Jean Moulin|1781|288
|Jules Valles|0050|395
|Leo Lagrange|2128|312
|Les Acacias|0069|395
|Marcel Pagnol|2173|270
|Raoul Dufy|0053|709
|Romain Rolland|1696|450
|Theophile Gautier|2226|265
|~Les Ormeaux|1711*|679
|~Montesquieu Sainte-Marie|1325*|435
|~Sacre Coeur|1328*|383
|~Saint-Joseph|2564*|1111
Le Houlme|Jean Zay|1746|489
Le Mesnil-Esnard|Hector Malot|2229|604
|~La Providence|2565*|606
Le Petit-Quevilly|Denis Diderot|1737|388
|Fernand Leger|1949|479
Le Trait|Commandant Charcot|2085|316
Le Treport|Rachel Salmona|2087|433
Lillebonne|Pierre Mendes France|2289|643
|de La Cote Blanche|2738|308
Londinieres|Paul Henri Cahingt|0137|235
Longueville-sur-Scie|Jean Malaurie|2086|430
Luneray|Maurice Maeterlinck|2199|386
Maromme|Alain|0075|589
Mesnieres-en-Bray|~Saint-Joseph|1330*|140
Mont-Saint-Aignan|Jean de La Varende|0077|440
Montivilliers|La Belle Etoile|2227|693
|Raymond Queneau|2288|464
|~Sainte-Croix|1331*|453
Montville|Eugene Noël|2090|385
Neufchatel-en-Bray|Albert Schweitzer|0079|555
Offranville|Jean Cocteau|2125|474
Oissel|Jean Charcot|0083|545
Pavilly|Les Hauts du Saffimbec|1694|506
Petit-Couronne|Louis Pasteur|0086|507
Port-Jerome-sur-Seine|Albert Calmette|2176|582
Rives-en-Seine|Victor Hugo|2084|580
Rouen|Barbey d’Aurevilly|2178|501
|Boieldieu|0100|221
|Camille Claudel|1745|430
|Camille Saint-Saëns|2290|307
|Fontenelle|2091|951
|Georges Braque|1780|176
|Jean Lecanuet|0172|574
|~Institution Saint-Francois d’Assise|1717*|239
|~Jean Baptiste de La Salle|2566*|543
|~Jean Paul II|3406*|547
|~Saint-Dominique|1720*|518
|~Sainte-Marie|1337*|309
|~du Sacre Coeur|2568*|580
Saint-Aubin-les-Elbeuf|Arthur Rimbaud|0101|391
Saint-Etienne-du-Rouvray|Louise Michel|1777|486
|Pablo Picasso|2133|455
|Paul Eluard|1647|325
|Robespierre|2132|238
Saint-Nicolas-d’Aliermont|Claude Monet|0105|738
Saint-Pierre-les-Elbeuf|Jacques Emile Blanche|1776|533
Saint-Romain-de-Colbosc|Andre Siegfried|1689|868
Saint-Saëns|Guillaume Le Conquerant|1953|421
Saint-Valery-en-Caux|Jehan Le Povremoyne|0108|511
Sainte-Adresse|La Heve|2405|287
Sotteville-les-Rouen|Emile Zola|1691|757
|Jean Zay|0173|389
Terres-de-Caux|Francois Villon|0034|420
Val-de-Scie|Rene Coty|1956|678
Valmont|Eugene Delacroix|0116|382
Yerville|Henri de Navarre|1951|591
Yvetot|Albert Camus|0118|757
|~Bobee|1338*|983
=077
Avon|de La Vallee|1422|500
Bailly-Romainvilliers|Les Bles d’Or|2548|465
Bois-le-Roi|Denecourt|0002|612
Bray-sur-Seine|Jean Rostand|0003|581
Brie-Comte-Robert|Arthur Chaussy|1363|817
|Georges Brassens|1993|408
|~Sainte-Colombe|1225*|182
Brou-sur-Chantereine|Jean Jaures|0005|290
Bussy-Saint-Georges|Anne Frank|2413|588
|Claude Monet|2588|563
|Jacques Yves Cousteau|2226|532
|~Maurice Rondeau|2601*|359
Cesson|Le Grand Parc|1662|451
Champagne-sur-Seine|Fernand Gregh|1342|628
Champs-sur-Marne|Armand Lanoux|1511|512
|Jean Wiener|2090|394
|Pablo Picasso|2330|516
Chateau-Landon|Pierre Roux|0010|291
Chelles|Beau Soleil|1766|665
|Camille Corot|0013|555
|Pierre Weczerka|1471|723
|Simone Veil|2923|122
|de l’Europe|1759|640
|~Gasnier Guy Sainte-Bathilde|1926*|628
Chessy|Le Vieux Chene|2651|516
Claye-Souilly|Les Tilleuls|1911|557
|Parc des Tourelles|0014|518
Combs-la-Ville|Les Aulnes|1475|651
|Les Cites Unies|1959|556
Couilly-Pont-aux-Dames|~Sainte-Therese|1236*|165
Coulommiers|Hippolyte Remy|1513|634
|Madame de La Fayette|1760|508
|~Sainte-Foy|1233*|236
Courtry|Maria Callas|2396|533
Crecy-la-Chapelle|Mon Plaisir|1667|676
Cregy-les-Meaux|George Sand|2248|619
Crouy-sur-Ourcq|Le Champivert|2246|309
Dammarie-les-Lys|Georges Politzer|1476|556
|Robert Doisneau|0019|673
Dammartin-en-Goële|de l’Europe|2190|707
Donnemarie-Dontilly|du Montois|0020|452
Emerainville|Van Gogh|2119|372
Esbly|Louis Braille|1361|733
Faremoutiers|Louise Michel|1519|556
Fontainebleau|Lucien Cezard|1424|461
|Sections Internationales|0928|880
|~Jeanne d’Arc Saint-Aspais|1925*|748
Fontenay-Tresigny|Stephane Mallarme|2227|480
Gretz-Armainvilliers|Hutinel|2189|543
Juilly|~Bautain|1917*|442
La Chapelle-la-Reine|Blanche de Castille|0009|517
La Ferte-Gaucher|Jean Campin|1661|644
La Ferte-sous-Jouarre|La Plaine des Glacis|1659|520
|La Rochefoucauld|0024|792
|~Sainte-Celine|1222*|455
Lagny-sur-Marne|Les Quatre Arpents|1768|546
|Marcel Riviere|0027|522
|~Saint-Laurent La Paix Notre-Dame|1918*|1175
Le Chatelet-en-Brie|Rosa Bonheur|1068|520
Le Mee-sur-Seine|Elsa Triolet|1337|698
|Jean de La Fontaine|2056|565
Lesigny|Les Hyverneaux|1421|790
Lieusaint|Saint-Louis|2128|381
|de La Pyramide|2429|380
Lizy-sur-Ourcq|Camille Saint-Saens|1362|426
Lognes|La Mailliere|1992|533
|Le Segrais|2125|412
Lorrez-le-Bocage-Preaux|Jacques Prevert|0030|531
Magny-le-Hongre|Jacqueline de Romilly|2713|647
Meaux|Albert Camus|1172|522
|Beaumarchais|1420|609
|Henri Dunant|1029|682
|Henri IV|1173|600
|Parc Frot|0032|592
|~Sainte-Marie|1921*|1335
Melun|Frederic Chopin|1070|309
|Jacques Amyot|1762|576
|Les Capucins|0033|425
|Pierre Brossolette|1339|722
|~Jeanne d’Arc|1923*|772
|~Sainte-Marie|1220*|368
Mitry-Mory|Erik Satie|2573|733
|Paul Langevin|1331|604
Moissy-Cramayel|La Boetie|2191|545
|Les Maillettes|1618|568
Montereau-Fault-Yonne|Andre Malraux|1761|534
|Paul Eluard|1567|658
|Pierre de Montereau|1174|513
Montevrain|Lucie Aubrac|2819|619
Moret-Loing-et-Orvanne|Alfred Sisley|0038|680
Mormant|Nicolas Fouquet|1620|775
Mouroux|George Sand|2247|424
Nandy|Robert Buron|2126|467
Nangis|Rene Barthelemy|0040|693
Nanteuil-les-Meaux|de La Dhuis|2499|729
Nemours|Arthur Rimbaud|1478|528
|Honore de Balzac|1621|338
Noisiel|Le Luzard|1841|418
Oissery|Jean des Barres|1912|576
Othis|Jean Jacques Rousseau|1562|694
Ozoir-la-Ferriere|Gerard Philipe|1334|636
|Marie Laurencin|2293|459
|~Campus Sainte-Therese|1217*|944
Perthes|Christine de Pisan|2427|561
Pontault-Combault|Condorcet|1175|831
|Jean Moulin|1419|598
|Monthety|2331|513
Provins|Jules Verne|1176|455
|Lelorgne de Savigny|1515|557
|Marie Curie|2481|358
|~Sainte-Croix|1216*|439
Rebais|Jacques Prevert|1770|454
Roissy-en-Brie|Anceau de Garlande|1657|693
|Eugene Delacroix|1563|677
Rozay-en-Brie|des Remparts|1514|653
Saint-Fargeau-Ponthierry|Francois Villon|1517|905
Saint-Germain-sur-Morin|Stephane Hessel|2714|556
Saint-Mard|Georges Brassens|1615|645
Saint-Pierre-les-Nemours|Vasco de Gama|2574|394
|~Sainte-Marie La Roche aux Coqs|1218*|393
Saint-Soupplets|Nicolas Tronchon|2483|401
Saint-Thibault-des-Vignes|Leonard de Vinci|2154|532
Savigny-le-Temple|Henri Wallon|1960|659
|La Grange du Bois|2274|565
|Louis Armand|1518|667
Serris|Madeleine Renaud|2589|588
Souppes-sur-Loing|Emile Chevallier|0048|281
Thorigny-sur-Marne|Le Moulin A Vent|1472|651
Torcy|Louis Aragon|1991|419
|Victor Schoelcher|2482|354
|l’Arche Guedon|1656|577
Tournan-en-Brie|Jean Baptiste Vermay|0051|863
Trilport|Le Bois de l’Enclume|2091|544
Vaires-sur-Marne|Rene Goscinny|1177|703
Varennes-sur-Seine|Elsa Triolet|0053|549
Vaux-le-Penil|La Mare aux Champs|1178|673
Verneuil-l’Etang|Charles Peguy|1619|530
Vert-Saint-Denis|Jean Vilar|1365|858
Villeneuve-le-Comte|~Pere Jacques|2650*|48
Villeneuve-sur-Bellot|Les Creusottes|0057|408
Villeparisis|Gerard Philipe|1333|498
|Jacques Monod|1878|618
|Marthe Simard|2868|447
Villiers-Saint-Georges|Les Tournelles|0059|355
Voisenon|~Institution Nazareth|1930*|846
Vulaines-sur-Seine|Colonel Arnaud Beltrame|2867|471
=078
Acheres|Camille du Gast|3636|464
|Jean Lurcat|3248|535
Andresy|Saint-Exupery|0002|813
Aubergenville|Arthur Rimbaud|0506|607
Beynes|Francois Rabelais|0713|746
Bois-d’Arcy|Mozart|0261|742
Bonnelles|Les Trois Moulins|1846|326
Bonnieres-sur-Seine|Marcel Pagnol|0707|742
|~Saint-Louis|3300*|267
Bougival|~Sainte-Therese|3301*|377
Breval|Les Nenuphars|1862|492
Buc|Franco Allemand|3546|373
|Martin Luther King|0715|678
Carrieres-sous-Poissy|Claude Monet|1817|339
|Flora Tristan|0032|538
Carrieres-sur-Seine|Les Amandiers|0033|699
Chambourcy|Andre Derain|1683|551
Chanteloup-les-Vignes|Magellan|1986|276
|Rene Cassin|1108|302
Chatou|Auguste Renoir|0507|570
|Paul Bert|0575|469
|~Perceval|1601*|104
Chevreuse|Pierre de Coubertin|0418|703
Coignieres|La Mare aux Saules|1511|440
Conflans-Sainte-Honorine|Montaigne|0183|790
|des Hautes Rayes|1985|498
|du Bois d’Aulne|0050|732
Croissy-sur-Seine|Jean Moulin|0847|415
Ecquevilly|Leonard de Vinci|1915|494
Elancourt|de La Clef Saint-Pierre|2114|508
|l’Agiot|0856|540
Epone|Benjamin Franklin|0656|608
Feucherolles|Jean Monnet|1863|559
Fontenay-le-Fleury|Descartes|0185|594
Gaillon-sur-Montcient|de La Montcient|3464|504
Gargenville|Albert Camus|0758|601
Guyancourt|Ariane|3378|359
|Les Saules|1695|407
|Paul Eluard|0581|487
Houdan|Francois Mauriac|0254|744
Houilles|Guy de Maupassant|0269|826
|Lamartine|3253|636
|~Sainte-Therese|3287*|594
Issou|Jacques Cartier|1885|636
Jouars-Pontchartrain|Saint-Simon|1632|574
La Celle-Saint-Cloud|Pasteur|0504|433
|Victor Hugo|0036|531
Le Chesnay-Rocquencourt|Charles Peguy|3252|732
|~Blanche de Castille|1586*|1060
Le Mesnil-Saint-Denis|Philippe de Champaigne|0512|541
|~Sainte-Therese|3342*|421
Le Pecq|Jean Moulin|3215|346
|Pierre et Marie Curie|0263|596
Le Vesinet|Le Cedre|1105|625
|~Le Bon Sauveur|1594*|665
Les Clayes-sous-Bois|Anatole France|3251|447
|La Fosse aux Dames|0760|505
Les Essarts-le-Roi|Les Molieres|0574|713
Les Mureaux|Jean Vilar|1914|567
|Jules Verne|0180|619
|Paul Verlaine|0572|582
Limay|Albert Thierry|0255|596
|Galilee|2115|608
Magnanville|George Sand|1098|749
Magny-les-Hameaux|Albert Einstein|1171|443
Maisons-Laffitte|Jean Cocteau|3156|569
|Le Prieure|0112|418
|~l’Ermitage|1587*|399
Mantes-la-Jolie|Andre Chenier Nouveau Collège|3774|507
|Georges Clemenceau|1977|333
|Jules Ferry|0708|594
|Pasteur|1896|361
|de Gassicourt|1955|448
|~Notre-Dame|1590*|760
Mantes-la-Ville|La Vaucouleurs|0569|641
|Les Plaisances|0116|706
Marly-le-Roi|Louis Lumiere|0119|882
Maule|de La Mauldre|0709|793
Maurepas|Alexandre Dumas|0720|618
|Louis Pergaud|0419|609
Meulan-en-Yvelines|Henri IV|0571|677
|~Mercier|3340*|547
Montesson|Pablo Picasso|0578|576
|~Sainte-Anne|3339*|591
Montfort-l’Amaury|Maurice Ravel|0262|812
|~Saint-Louis Notre-Dame du Bel Air|1600*|616
Montigny-le-Bretonneux|Alberto Giacometti|1954|402
|La Couldre|1263|464
|Les Pres|1818|438
|~Saint-Exupery|2087*|476
|~Saint-Francois d’Assise|1662*|1003
|~Samarcande|3592*|107
Noisy-le-Roi|J B de La Quintinye|0179|630
Orgerus|Georges Pompidou|1864|629
Plaisir|Blaise Pascal|0420|579
|Guillaume Apollinaire|0761|725
Poissy|Jean Jaures|3358|837
|Le Corbusier|1101|467
|Les Grands Champs|0264|548
|~Notre-Dame|1591*|629
Rambouillet|Catherine de Vivonne|1886|714
|Le Racinay|0256|635
|Le Rondeau|0846|267
|~Sainte-Therese|3338*|704
Rosny-sur-Seine|Sully|1916|543
Saint-Arnoult-en-Yvelines|Georges Brassens|0712|670
Saint-Cyr-l’Ecole|Jean Racine|0186|546
Saint-Germain-en-Laye|Claude Debussy|1205|824
|International|3547|610
|Les Hauts Grillets|0714|777
|Marcel Roby|1204|901
|~Notre-Dame|1620*|907
|~Saint-Augustin|3307*|528
|~Saint-Erembert|1589*|768
|~Saint-Thomas de Villeneuve|3816*|30
Sartrouville|Colette|0258|820
|Darius Milhaud|0579|484
|Louis Paulhan|3463|536
|Romain Rolland|0577|340
Trappes|Gustave Courbet|1618|480
|Le Village|0514|707
|Youri Gagarine|0187|449
Triel-sur-Seine|Les Chatelaines|0573|705
Velizy-Villacoublay|Maryse Bastie|0265|590
|Saint-Exupery|0210|583
Verneuil-sur-Seine|Jean Zay|0267|620
|~Notre-Dame|1537*|993
Vernouillet|Emile Zola|0845|393
Versailles|Clagny|1298|306
|Hoche|1106|588
|Jean Philippe Rameau|1107|758
|Pierre de Nolhac|0580|484
|Raymond Poincare|0718|419
|~Saint-Jean Hulst|1597*|1529
|~du Sacre Coeur|3295*|981
Villepreux|Leon Blum|0260|676
Viroflay|Jean Racine|0184|648
Voisins-le-Bretonneux|Helene Boucher|1570|448
|Jean Francois Champollion|1789|445
=079
Airvault|Voltaire|0704|215
|~Sainte-Agnes|0059*|79
Argentonnay|Blaise Pascal|0003|209
|~Saint-Joseph|0060*|188
Bressuire|Jules Supervielle|0091|566
|~Notre-Dame|1014*|580
Brioux-sur-Boutonne|Antoine de Saint-Exupery|0010|241
Celles-sur-Belle|Francois Albert|0011|538
Cerizay|Georges Clemenceau|0945|332
|~Francois d’Assise|0063*|282
Champdeniers|Leo Desaivre|0013|260
Chef-Boutonne|Francois Truffaut|0014|194
Coulonges-sur-l’Autize|Henri Martineau|0016|435
Frontenay-Rohan-Rohan|Albert Camus|0699|601
La Creche|Jean Vilar|0965|676
La Mothe-Saint-Heray|de l’Orangerie|0021|242
Lezay|Jean Monnet|0017|214
Loretz-d’Argenton|Moliere|0004|165
L’Absie|Raymond Migaud|0001|81
Mauleon|~Sainte-Anne|0065*|442
Mauze-sur-le-Mignon|Rene Caillie|0929|363
Mazieres-en-Gatine|Roger Thabault|0044|244
Melle|du Pinier|0943|411
Menigoute|Maurice Fombeure|0020|157
Moncoutant-sur-Sevre|Jacques Prevert|0966|277
|~Charles Peguy|0067*|336
Niort|Fontanes|0709|505
|Francois Rabelais|0710|421
|Gerard Philipe|0089|539
|Jean Zay|0027|369
|Philippe de Commynes|0703|463
|Pierre et Marie Curie|0052|563
|~Antoine de Saint-Exupery|1134*|565
|~Notre-Dame|1016*|536
Nueil-les-Aubiers|~Abbe Pierre|0061*|298
Parthenay|Le Marchioux|0030|342
|Pierre Mendes France|1042|364
|~Saint-Joseph|0071*|298
Prahecq|Emile Zola|0950|485
Saint-Maixent-l’Ecole|Denfert Rochereau|0978|561
|~Saint-Andre|0072*|320
Saint-Varent|Francois Villon|0032|264
Sauze-Vaussais|Anne Frank|0033|158
Secondigny|Louis Merle|0034|212
|~Saint-Joseph|0074*|129
Thenezay|Jean de La Fontaine|0035|183
Thouars|Departemental Jean Rostand|1002|386
|Marie de La Tour d’Auvergne|0708|371
|~Saint-Charles|1017*|313
=080
Abbeville|Millevoye|0002|661
|de Ponthieu|1512|685
|~Saint-Pierre|1368*|390
Acheux-en-Amienois|Edmee Jarlaud|0003|272
Ailly-le-Haut-Clocher|Alain Jacques|1372|295
Ailly-sur-Noye|William Henri Classen|0004|436
Ailly-sur-Somme|du Val de Somme|1325|490
Airaines|Gabrielle Marie Scellier|1510|340
Albert|Jean Moulin|1786|353
|Pierre et Marie Curie|1375|326
|~Charles de Foucauld|1218*|278
Amiens|Amiral Lejeune|0020|416
|Arthur Rimbaud|1263|455
|Auguste Janvier|1533|492
|Cesar Franck|0019|394
|Edouard Lucas|0018|623
|Guy Mareschal|1616|340
|Jean Marc Laurent|0017|479
|Rosa Parks|1264|432
|Sagebien|1437|749
|~La Providence|1212*|465
|~La Salle|1220*|422
|~Saint-Martin|1210*|426
|~Saint-Riquier|1211*|546
|~Sainte-Clotilde|1208*|231
|~Sainte-Famille|1219*|722
|~Sainte-Famille Saint-Pierre|2134*|337
Beaucamps-le-Vieux|Mal Leclerc de Hauteclocque|1443|211
Bernaville|du Bois l’Eau|0022|294
Bray-sur-Somme|Antoine de Saint-Exupery|0023|144
Chaulnes|Aristide Briand|1536|352
Conty|Jules Ferry|0025|388
Corbie|Eugene Lefebvre|1511|307
|~Sainte-Colette|1478*|341
Crecy-en-Ponthieu|Jules Roy|0027|263
Domart-en-Ponthieu|du Val de Nievre|1485|373
Doullens|Jean Rostand|0029|610
|~Montalembert|1213*|192
Feuquieres-en-Vimeu|Gaston Vasseur|1371|451
Flixecourt|Alfred Manessier|1487|263
|~Notre-Dame|1222*|272
Friville-Escarbotin|La Rose des Vents|0033|430
Gamaches|Louis Jouvet|0034|494
Ham|Victor Hugo|0036|475
|~Notre-Dame|1224*|339
Longpre-les-Corps-Saints|des Cygnes|0037|295
Longueau|Joliot Curie|0038|340
Mers-les-Bains|Joliot Curie|0039|187
Montdidier|Parmentier|0041|456
|~Saint-Vincent|1225*|378
Moreuil|Jean Moulin|1439|487
Nesle|Louis Pasteur|1369|247
Nouvion|Jacques Prevert|1488|287
Oisemont|Charles Bignon|0045|251
Peronne|Beranger|1537|660
|~Sacre Coeur|1723*|279
Poix-de-Picardie|des Fontaines|1326|371
Rivery|Jules Verne|1373|655
Roisel|Gaston Boucourt|0050|241
Rosieres-en-Santerre|Jules Verne|0051|335
Roye|Louise Michel|1341|482
|~Jeanne d’Arc|1227*|365
Rue|du Marquenterre|1489|297
|~Notre-Dame|1228*|132
Saint-Valery-sur-Somme|de La Baie de Somme|1490|329
Villers-Bocage|Les Coudriers|1339|552
Villers-Bretonneux|Jacques Brel|0057|446
=081
Alban|Alain Fournier|0002|231
Albi|Aristide Bruant|0051|461
|Bellevue|1030|828
|Honore de Balzac|0052|590
|Jean Jaures|1197|722
|~Bon Sauveur|1061*|444
|~Sainte-Marie|1062*|437
Blaye-les-Mines|Augustin Malroux|0788|580
Brassac|Brassac|0008|236
Carmaux|Victor Hugo|0787|400
Castres|Jean Jaures|0960|453
|Jean Monnet|0061|498
|Thomas Pesquet|0961|414
|~Barral|1063*|594
|~Notre-Dame|1064*|440
|~de La Salle Castres|0088*|153
Cordes-sur-Ciel|du Val Cerou|0019|256
Dourgne|Madeleine Cros|0020|312
Gaillac|Albert Camus|0993|760
|Renee Taillefer|1331|470
|~Saint-Joseph de l’Apparition|1065*|365
Graulhet|Louis Pasteur|0125|700
Labastide-Rouairoux|La Vallee du Thore|0025|155
Labruguiere|de La Montagne Noire|0026|412
|~Saint-Dominique|0089*|271
Lacaune|du Montalet|0027|228
Lautrec|Les Portanelles|0028|232
Lavaur|Les Clauzades|1032|939
Lisle-sur-Tarn|Jean Marie Gustave Le Clezio|1340|383
Massac-Seran|~Sainte-Germaine|1066*|203
Mazamet|Jean Louis Etienne|0126|403
|Marcel Pagnol|0127|314
|~Ensemble Scolaire Jeanne d’Arc|1067*|384
Puylaurens|Jacques Durand|0036|421
Rabastens|Leon Gambetta|0037|515
|~Puysegur|0092*|175
Realmont|Louisa Paulin|0038|441
Saint-Juery|du Saut de Sabo|0124|687
Saint-Sulpice-la-Pointe|Pierre Suc|0041|738
|~Saint-Jean|0122*|229
Valence-d’Albigeois|Eustache de Beaumarchais|0043|225
Vielmur-sur-Agout|Rene Cassin|0044|378
=082
Beaumont-de-Lomagne|Theodore Despeyrous|0067|516
|~Saint-Joseph|0047*|158
Castelsarrasin|Jean de Prades|0066|702
|Pierre Flamens|0713|415
Caussade|Pierre Darasse|0007|760
|~Saint-Antoine|0048*|341
Dieupentale|~Sainte-Claire|0678*|162
Grisolles|Jean Lacaze|0683|590
Labastide-Saint-Pierre|Jean Jacques Rousseau|0823|586
Lafrancaise|Antonin Perbosc|0011|506
Lauzerte|du Pays de Serres|0014|279
Moissac|Francois Mitterrand|0017|767
|~La Sainte-Famille Jeanne d’Arc|0753*|245
Montauban|Ingres|0022|829
|Jean Jaures|0684|586
|Manuel Azana|0896|566
|Olympe de Gouges|0588|1172
|~Institut Familial|0754*|655
|~Notre-Dame|0052*|430
|~Saint-Theodard|0755*|440
Montech|Vercingetorix|0891|618
Negrepelisse|Jean Honore Fragonard|0824|588
Saint-Antonin-Noble-Val|Pierre Bayrou|0704|277
Valence|Jean Rostand|0029|723
Verdun-sur-Garonne|Simone Veil|0922|393
=083
Aups|Henri Nans|0002|563
Bandol|Raimu|0003|342
Barjols|Joseph d’Arbaud|0928|600
Besse-sur-Issole|Frederic Montenard|1630|763
Bormes-les-Mimosas|Frederic Mistral|0927|447
Brignoles|Jean Moulin|0734|735
|Paul Cezanne|0833|672
|~Sainte-Jeanne d’Arc|0103*|753
Carces|Genevieve de Gaulle Anthonioz|1709|520
Carqueiranne|Frederic Joliot Curie|0836|650
Cogolin|Gerard Philipe|0837|803
|~Assomption|1424*|368
Cuers|La Ferrage|0013|743
|~Sainte-Marthe|1482*|211
Draguignan|Emile Thomas|0956|841
|General Ferrie|0929|698
|Jean Rostand|1274|706
|~Sainte-Marthe|1306*|340
Fayence|Marie Mauron|0019|627
Figanieres|Jean Cavailles|1609|471
Frejus|Andre Leotard|0834|561
|Les Chenes|0023|559
|Villeneuve|0823|833
Gareoult|Guy de Maupassant|1391|668
Gassin|Victor Hugo|1537|585
Hyeres|Gustave Roux|0145|703
|Jules Ferry|0028|645
|Marcel Riviere|0832|439
|~Maintenon|1186*|770
La Crau|du Fenouillet|0012|799
|~Institution Saint-Joseph|0147*|180
La Farlede|Andre Malraux|1514|507
La Garde|Jacques Yves Cousteau|0179|805
La Londe-les-Maures|Francois de Leusse|0031|316
La Seyne-sur-Mer|Henri Wallon|0180|626
|Jean l’Herminier|0925|788
|Marie Curie|1052|481
|Paul Eluard|0830|477
|~Sainte-Marie|1196*|594
La Valette-du-Var|Alphonse Daudet|0182|737
|Henri Bosco|1218|568
Le Beausset|Jean Giono|1056|636
Le Castellet|Le Vigneret|1644|364
Le Luc|Pierre de Coubertin|0163|875
Le Muy|La Peyroua|0958|480
Les Arcs|Jacques Prevert|0001|747
Lorgues|de Lorgues Thomas Edison|0076|577
Montauroux|Leonard de Vinci|1610|707
Ollioules|Les Eucalyptus|0922|503
|~Saint-Joseph|1188*|754
Puget-sur-Argens|Gabrielle Colette|0168|622
Rocbaron|Pierre Gassendi|1645|591
Roquebrune-sur-Argens|Andre Cabasse|1474|770
Saint-Cyr-sur-Mer|Romain Blache|0038|455
|~Don Bosco|0106*|356
Saint-Mandrier-sur-Mer|Louis Clement|0071|175
Saint-Maximin-la-Sainte-Baume|Henri Matisse|1442|915
|Lei Garrus|0959|604
Saint-Raphaël|Alphonse Karr|0075|511
|l’Esterel|1116|796
|~Stanislas|0108*|539
Saint-Tropez|Moulin Blanc|0996|143
Saint-Zacharie|des Seize Fontaines|1657|589
Sainte-Maxime|Berty Albrecht|0039|514
Sanary-sur-Mer|La Guicharde|0178|458
Six-Fours-les-Plages|Font de Fillol|0051|657
|Reynier|1012|694
Sollies-Pont|Lou Castellas|1355|345
|Vallee du Gapeau|0831|749
Toulon|Django Reinhardt|1053|633
|George Sand|0955|309
|La Marquisanne|0181|541
|Les Pins d’Alep|0926|688
|Marcel Pagnol|1115|327
|Maurice Genevoix|0148|404
|Maurice Ravel|0162|506
|Nicolas Claude Fabri de Peiresc|0953|656
|Pierre Puget|0069|884
|Voltaire|0954|481
|~Bon Accueil|0110*|641
|~Fenelon|1197*|499
|~Notre-Dame|1198*|476
|~Notre-Dame des Missions|0111*|347
Vidauban|Paul Emile Victor|1379|612
Vinon-sur-Verdon|Yves Montand|1552|639
=084
Apt|Charles de Gaulle|0759|848
|~Jeanne d’Arc|0070*|240
Avignon|Alphonse Tavan|0738|491
|Anselme Mathieu|0108|551
|Frederic Mistral|0758|526
|Gerard Philipe|0970|470
|Jean Brunet|0051|270
|Joseph Roumanille|0007|408
|Joseph Vernet|0697|355
|Viala|0006|317
|~Champfleury|0073*|475
|~Saint-Jean Baptiste de La Salle|0060*|767
|~Saint-Jean Baptiste de La Salle Montalembert|0064*|317
|~Saint-Michel|0058*|306
Bedarrides|Saint-Exupery|0011|483
Bollene|Henri Boudon|0437|678
|Paul Eluard|0699|526
Cabrieres-d’Avignon|Lou Calavoun|1019|697
Cadenet|Le Luberon Michel Tamisier|0014|511
Carpentras|Alphonse Daudet|0761|530
|Francois Raspail|0114|695
|Jean Henri Fabre|0760|464
|~de Filles Marie Pila|0851*|458
|~de Garcons Marie Pila|0852*|431
Cavaillon|Clovis Hugues|0020|572
|Paul Gauthier|0018|459
|de Cavaillon|1086|410
|~Saint-Charles|0079*|557
La Tour-d’Aigues|Albert Camus|1027|683
Le Pontet|Jules Verne|0664|697
Le Thor|du Pays des Sorgues|0915|577
L’Isle-sur-la-Sorgue|Jean Bouin|0585|450
|Jean Garcin|1118|458
Mazan|Andre Malraux|1043|672
Monteux|Alphonse Silve|0698|684
|~Notre-Dame du Bon Accueil|0066*|527
Morieres-les-Avignon|Anne Frank|1116|785
Orange|Arausio|0764|713
|Barbara Hendricks|0762|473
|Jean Giono|0116|689
|~Saint-Louis|0853*|781
Pernes-les-Fontaines|Charles Doche|0028|550
Pertuis|Marcel Pagnol|0029|517
|Marie Mauron|0926|438
|~Notre-Dame|0069*|323
Sainte-Cecile-les-Vignes|Sainte-Cecile Les Vignes|1099|580
Sault|du Pays de Sault|0032|162
Sorgues|Denis Diderot|0583|668
|Voltaire|0033|376
|~Marie Rivier|0068*|677
Vaison-la-Romaine|Joseph d’Arbaud|0035|684
Valreas|Vallis Aeria|0716|542
|~Saint-Jean Le Baptiste|0714*|235
Vedene|Lou Vignares|0803|676
=085
Aizenay|Alexandre Soljenitsyne|1560|620
|~Sainte-Marie|0090*|468
Aubigny-les-Clouzeaux|Stephane Piobetta|1620|655
Bellevigny|Antoine de Saint-Exupery|1435|592
Benet|Marais Poitevin|1145|222
|~Saint-Martin|0092*|317
Challans|Charles Milcendeau|0147|851
|Jacqueline Auriol|1698|282
|~Saint-Joseph|1158*|1231
Chantonnay|Rene Couzinet|0145|529
|~Saint-Joseph|1191*|854
Chavagnes-en-Paillers|~Sainte-Marie|0073*|405
Essarts-en-Bocage|Georges Clemenceau|1647|505
|~Saint-Pierre|0099*|650
Fontenay-le-Comte|Andre Tiraqueau|0067|543
|Francois Viete|0066|480
|~Saint-Joseph|0074*|710
La Chataigneraie|Pierre Mendes France|1163|240
|~Saint-Joseph|0097*|405
La Roche-sur-Yon|Auguste et Jean Renoir|1304|628
|Edouard Herriot|0605|651
|Les Gondoliers|0604|463
|Nicolas Haxo|0063|625
|~Richelieu|0082*|744
|~Sacre Coeur|1274*|623
|~Saint-Louis|0114*|658
Le Poire-sur-Vie|privé|0111*|678
Les Achards|Jacques Laurent|1655|521
|privé|0106*|540
Les Brouzils|~Notre-Dame de l’Esperance|0091*|398
Les Herbiers|Jean Rostand|1193|617
|~Jean Yole|1159*|1462
Les Sables-d’Olonne|Jean Monnet|1220|603
|Paul Langevin|0149|405
|Pierre Mauger|0148|373
|~Amiral Merveilleux du Vignaux|0084*|393
|~Notre-Dame de Bourgenay|0117*|686
Lucon|Emile Beaussire|0069|359
|Le Sourdy|0607|331
|~Sainte-Ursule|1290*|658
L’Ile-d’Elle|Golfe des Pictons|0014|252
L’Ile-d’Yeu|Les Sicardieres|0015|110
|~Notre-Dame du Port|0103*|44
Montaigu-Vendee|Jules Ferry|0639|565
|Michel Ragon|1662|567
|~Mere Teresa|1704*|163
|~Villebois Mareuil|0104*|1083
Mortagne-sur-Sevre|Olivier Messiaen|1388|508
Moutiers-les-Mauxfaits|Corentin Riou|0641|543
|~Saint-Jacques|0107*|597
Noirmoutier-en-l’Ile|Moliere|1144|183
|~Les Sorbets|0109*|102
Palluau|~Saint-Paul|0108*|417
Pouzauges|Gaston Chaissac|0024|393
|~Antoine de Saint-Exupery|1160*|749
Rocheserviere|~Saint-Sauveur|0113*|527
Saint-Gilles-Croix-de-Vie|Pierre Garcie Ferrande|0065|833
|~Saint-Gilles|1181*|978
Saint-Hilaire-des-Loges|Frederic et Irene Joliot Curie|1195|205
Saint-Jean-de-Monts|Pays de Monts|0039|528
|~Saint-Jean Les Lauriers|0123*|302
Saint-Laurent-sur-Sevre|~Saint-Gabriel Saint-Michel|1293*|690
Saint-Michel-en-l’Herm|Les Colliberts|1132|276
Sainte-Cecile|~l’Esperance|1295*|93
Sainte-Hermine|de l’Anglee|1146|285
|~Saint-Paul|0122*|296
Tiffauges|~Saint-Nicolas|0125*|410
=086
Buxerolles|Jules Verne|0799|530
Charroux|Romain Rolland|0002|132
Chatellerault|George Sand|0876|608
|Jean Mace|0702|365
|Rene Descartes|0984|632
|~Saint-Gabriel Notre-Dame|0753*|512
Chauvigny|Gerard Philipe|0792|723
Civray|Camille Claudel|0053|218
|~Jeanne d’Arc|0761*|172
Dange-Saint-Romain|Bellevue|0015|321
|~Saint-Pierre|0763*|182
Gencay|Jean Jaures|0016|419
Jaunay-Marigny|Saint-Exupery|1038|670
|~Sacre Coeur La Salle|0764*|381
La Roche-Posay|Leon Huet|0043|293
Latille|Arthur Rimbaud|0019|455
Lencloitre|Arsene Lambert|0020|518
Loudun|Joachim du Bellay|0023|456
|~Chavagnes Saint-Joseph|0765*|258
Lusignan|Jean Monnet|1053|456
Lussac-les-Chateaux|Louise Michel|0026|411
L’Isle-Jourdain|Rene Cassin|0017|165
Mirebeau|Georges David|0027|352
Montmorillon|Jean Moulin|0031|365
|~Saint-Martial|0768*|166
Neuville-de-Poitou|Jean Rostand|0032|608
Poitiers|Ferdinand Clovis Pin|1092|430
|France Bloch Serazin|1072|570
|Francois Rabelais|0791|668
|Jardin des Plantes|0040|529
|Jean Moulin|0076|795
|Pierre de Ronsard|0723|643
|~Ensemble Scolaire Saint-Jacques de Compostelle|1447*|332
|~Isaac de l’Etoile (Saint Stanislas)|0756*|477
|~La Providence|0758*|584
|~Union Chretienne|0759*|389
Saint-Benoit|Theophraste Renaudot|1073|729
Saint-Gervais-les-Trois-Clochers|Maurice Bedel|0044|286
Saint-Jean-de-Sauves|Isaac de Razilly|0045|229
Saint-Savin|Prosper Merimee|0046|168
Valence-en-Poitou|Andre Brouillet|0014|257
|La Salle Saint-Martin|0762*|157
Vivonne|Frederic et Irene Joliot Curie|0047|543
Vouille|~La Chaume La Salle|0772*|414
Vouneuil-sous-Biard|Josephine Baker Vouneuil sous Biard|1457|699
Vouneuil-sur-Vienne|Camille Guerin|0049|507
=087
Aixe-sur-Vienne|Jean Baptiste Camille Corot|0001|660
|~Le Sauveur|0086*|133
Ambazac|Jean Moulin|0684|640
Bellac|Louis Jouvet|0120|312
Bessines-sur-Gartempe|Pierre Mendes France|0006|210
Chalus|Pierre Desproges|0007|270
Chateauneuf-la-Foret|Jean Monnet|0008|174
Chateauponsac|Louis Timbal|0009|178
Couzeix|Maurice Genevoix|0871|650
Eymoutiers|Georges Guingouin|0014|141
Isle|Jean Rebier|0658|637
Le Dorat|Pierre Robert|0819|177
Limoges|Albert Calmette|0117|616
|Anatole France|0791|421
|Andre Maurois|0072|666
|Auguste Renoir|0817|401
|Bernart de Ventadour|0771|704
|Firmin Roz|0960|240
|Guy de Maupassant|0022|446
|Leon Blum|0023|433
|Leonard Limosin|0816|583
|Pierre Donzelot|0071|437
|Pierre de Ronsard|0729|244
|~Beaupeyrat|0909*|419
|~Jeanne d’Arc|0865*|556
|~Ozanam|0083*|486
|~Saint-Jean|5087*|176
Nantiat|Maryse Bastie|0031|426
Nexon|Arsene Bonneaud|0032|304
Pierre-Buffiere|Fernand Lagrange|0036|377
Rochechouart|Simone Veil|0037|312
Saint-Germain-les-Belles|Arsene d’Arsonval|0039|218
Saint-Junien|Louise Michel|0734|412
|Paul Langevin|0042|536
Saint-Leonard-de-Noblat|Bernard Palissy|0820|478
Saint-Mathieu|!Gisele Halimi|0047|170
Saint-Sulpice-Lauriere|Jean Rostand|0048|147
Saint-Sulpice-les-Feuilles|Fabre d’Eglantine|0049|136
Saint-Yrieix-la-Perche|Jean Baptiste Darnet|0821|409
=088
Bruyeres|Charlemagne|0005|505
|~Jeanne d’Arc|0106*|137
Capavenir-Vosges|Elsa Triolet|1147|522
Charmes|Maurice Barres|1145|423
Chatel-sur-Moselle|Louis Pergaud|0418|404
Chatenois|Jean Rostand|0011|207
Contrexeville|Lyautey|1102|344
Corcieux|Paul Emile Victor|0014|181
Cornimont|Hubert Curien|1397|296
Dompaire|Michel de Montaigne|0017|396
Eloyes|Rene Cassin|1371|364
Epinal|Georges Clemenceau|1146|702
|Jules Ferry|0150|603
|Saint-Exupery|0149|337
|~Notre-Dame Saint-Joseph|1496*|638
Fraize|de La Haute Meurthe|1410|342
Gerardmer|La Haie Griselle|1446|422
Golbey|Louis Armand|1097|680
La Bresse|~Saint-Laurent|0105*|156
La Voge-les-Bains|Julie Victoire Daubie|0002|118
Lamarche|Guillaume de Lamarche|0034|118
Le Thillot|Jules Ferry|0065|372
Le Tholy|Guillaume Apollinaire|1148|189
Le Val-d’Ajol|Fleurot d’Herival|0068|231
Liffol-le-Grand|Charles Edouard Fixary|1103|160
Martigny-les-Bains|~Saint-Clement|0108*|83
Mirecourt|Guy Dolmaire|0035|499
Monthureux-sur-Saone|du Pervis|1386|207
Neufchateau|Pierre et Marie Curie|0041|458
|~Jeanne d’Arc|0112*|87
Provencheres-et-Colroy|Spitzemberg|0044|216
Rambervillers|Alphonse Cytere|0045|474
|~Sainte-Jeanne d’Arc|0114*|148
Raon-l’Etape|Louis Pasteur|1120|449
Remiremont|Charlet|0154|424
|Christian Poncelet|0155|372
|~Saint-Joseph|0096*|273
Rupt-sur-Moselle|Jean Montemont|0054|158
Saint-Die-des-Vosges|Joseph Julien Souhait|1099|447
|Jules Ferry|1447|204
|Vautrin Lud|0151|641
|~Notre-Dame de La Providence|0100*|219
|~Sainte-Marie|0098*|318
Senones|Andre Malraux|1101|271
Vagney|du Ban de Vagney|1372|349
Vittel|Jules Verne|0156|354
Xertigny|Camille Claudel|1369|333
=089
Ancy-le-Franc|Chenevieres des Arbres|0979|174
Auxerre|Albert Camus|0090|613
|Denfert Rochereau|0006|688
|Paul Bert|0789|747
|Saint-Joseph La Salle|1054*|727
Avallon|Maurice Clavel|0822|356
|Parc des Chaumes|0009|267
|~Jeanne d’Arc|1053*|111
Brienon-sur-Armancon|Philippe Cousteau|1057|216
Chablis|Pierre et Jean Lerouge|0013|373
Charny-Oree-de-Puisaye|Michel Gondry|0014|205
Courson-les-Carrieres|Jean Roch Coignet|0015|261
Joigny|Marie Noël|0937|449
|~Saint-Jacques|0065*|440
Migennes|Jacques Prevert|0977|424
|Paul Fourrey|0017|322
Montholon|La Croix de l’Orme|0788|458
Noyers|Miles de Noyers|0019|154
Paron|Andre Malraux|1235|544
Pont-sur-Yonne|Restif de La Bretonne|0823|526
Saint-Fargeau|de Puisaye|0022|395
Saint-Florentin|Marcel Ayme|0024|491
Saint-Georges-sur-Baulche|Jean Bertin|1043|617
Saint-Valerien|du Gatinais en Bourgogne|0028|579
Sens|Champs Plaisants|0790|831
|Montpezat|1093|390
|Stephane Mallarme|0030|410
|~Saint-Etienne|1055*|628
Tonnerre|Abel Minard|0980|488
Toucy|Pierre Larousse|0035|313
Vermenton|Andre Leroi Gourhan|0037|232
Villeneuve-la-Guyard|Claude Debussy|1186|472
Villeneuve-l’Archeveque|Gaston Ramon|0038|363
Villeneuve-sur-Yonne|Chateaubriand|0540|565
=090
Beaucourt|Saint-Exupery|0275|445
Belfort|Arthur Rimbaud|0018|493
|Chateaudun|0017|319
|Leonard de Vinci|0006|593
|Simone Signoret|0351|369
|Vauban|0295|707
|~Notre-Dame des Anges|0235*|249
|~Sainte-Marie|0335*|883
Chevremont|~La Providence|0032*|161
Danjoutin|Mozart|0237|549
Delle|Jules Ferry|0007|493
Giromagny|Val de Rosemont|0009|415
Montreux-Chateau|Camille Claudel|0011|357
Morvillars|Lucie Aubrac|0277|364
Rougemont-le-Chateau|Michel Colucci|0013|272
Valdoie|Rene Goscinny|0014|485
=091
Athis-Mons|Michel Richard Delalande|1027|657
|Wolfgang Amadeus Mozart|0025|574
|~Saint-Charles|1745*|1213
Ballancourt-sur-Essonne|Le Saussay|0773|709
Bondoufle|Charles Peguy|1340|712
Boussy-Saint-Antoine|Andre Dunoyer de Segonzac|1022|844
Bretigny-sur-Orge|Pablo Neruda|1490|552
|Paul Eluard|1039|944
|~Jeanne d’Arc|0827*|542
Briis-sous-Forges|Jean Monnet|1920|508
Brunoy|Albert Camus|0714|420
|Louis Pasteur|0009|773
|~Saint-Pierre|1746*|883
Bures-sur-Yvette|La Guyonnerie|0967|469
Champcueil|Olympe de Gouges|2233|649
Chilly-Mazarin|Les Dines Chiens|0777|811
Corbeil-Essonnes|La Nacelle|1443|732
|Le Chantemerle|0752|569
|Leopold Sedar Senghor|1570|513
|Louise Michel|1024|569
|~Saint-Spire|0829*|982
Crosne|Bellevue|0979|978
Dourdan|Condorcet|1491|769
|Emile Auvray|1940|402
|~Jeanne d’Arc|1015*|420
Draveil|Alphonse Daudet|0016|712
|Eugene Delacroix|0973|596
|~Notre-Dame|0830*|377
Epinay-sous-Senart|La Vallee|1397|661
Epinay-sur-Orge|Andre Maurois|0017|649
Etampes|Jean Etienne Guettard|0717|551
|Marie Curie|1150|605
|de Guinette|1402|724
|~Jeanne d’Arc|1747*|503
Etrechy|Le Roussay|1447|529
Evry-Courcouronnes|Galilee|2173|457
|Le Village|0021|663
|Les Pyramides|1729|561
|Montesquieu|1444|439
|Paul Eluard|1865|605
|Paul Fort|1250|501
|~Notre-Dame de Sion|1748*|818
Gif-sur-Yvette|Juliette Adam|0024|554
|Les Goussons|1354|765
Grigny|Jean Vilar|1036|573
|Pablo Neruda|1253|602
|Sonia Delaunay|2196|588
Guigneville-sur-Essonne|Leonard de Vinci|1574|482
Igny|Emile Zola|0969|732
|~La Salle Igny|1824*|181
Itteville|Robert Doisneau|2109|568
Juvisy-sur-Orge|Ferdinand Buisson|1028|581
La Ferte-Alais|Albert Camus|0977|522
La Norville|Albert Camus|1255|654
|Jean Moulin|1152|827
La Ville-du-Bois|~du Sacre Coeur|1751*|1008
Lardy|Germaine Tillion|2276|490
Le Merevillois|Hubert Robert|1403|713
Les Ulis|Aime Cesaire|1334|646
|Mondetour|1127|605
Limours|Michel Vignaud|0028|783
Lisses|Rosa Luxembourg|1754|475
Longjumeau|Louis Pasteur|0718|649
Marcoussis|Pierre Mendes France|1032|477
Marolles-en-Hurepoix|Saint-Exupery|1572|597
Massy|Blaise Pascal|0624|467
|Denis Diderot|1031|714
|Gerard Philipe|0859|663
Mennecy|Parc de Villeroy|1185|997
Milly-la-Foret|Jean Rostand|1404|590
Montgeron|Georges Pompidou|1396|584
|Weiler|0677|618
|~Sainte-Therese|0817*|610
Montlhery|Paul Fort|1345|930
|~Moreau|0980*|175
Morangis|Michel Vignaud|0041|737
Morsang-sur-Orge|Charles Peguy|1488|490
|Jean Zay|0042|732
Nozay|Louise Weiss|2174|519
Ollainville|La Fontaine aux Bergers|2175|569
Orsay|Alain Fournier|0968|564
|Alexandre Fleming|1143|502
|~d’Orsay|1749*|353
Palaiseau|Cesar Franck|1034|647
|Charles Peguy|0045|420
|Joseph Bara|0046|445
|~Saint-Martin|0820*|519
Paray-Vieille-Poste|Pierre Ronsard|1441|483
Ris-Orangis|Albert Camus|0049|940
|Jean Lurcat|1025|887
Saint-Cheron|du Pont de Bois|1256|699
Saint-Germain-les-Arpajon|Roland Garros|1899|579
Saint-Germain-les-Corbeil|La Tuilerie|1341|856
Saint-Michel-sur-Orge|Jean Moulin|1257|790
|Nicolas Boileau|0775|745
Saint-Pierre-du-Perray|Camille Claudel|1948|610
Sainte-Genevieve-des-Bois|Jean Mace|0678|555
|Jules Ferry|0860|828
|Paul Eluard|1042|751
Saulx-les-Chartreux|Pablo Picasso|1029|703
Savigny-sur-Orge|Jean Mermoz|0716|305
|Les Gatines Rene Cassin|1252|1015
|Paul Bert|1038|497
|~Cohen Tenoudji|1889*|13
|~du Sacre Coeur|0836*|222
Soisy-sur-Seine|de l’Ermitage|2086|519
Verrieres-le-Buisson|Jean Moulin|0057|535
|~Rudolf Steiner|1601*|95
Vigneux-sur-Seine|Henri Wallon|1146|692
|Paul Eluard|0776|622
Villabe|Rosa Parks|2257|438
Villebon-sur-Yvette|Jules Verne|1335|613
|~Ile de France|1750*|491
Villemoisson-sur-Orge|Blaise Pascal|1145|590
Viry-Chatillon|Felix Esclangon|0060|464
|Les Sablons|0971|668
|Olivier de Serres|0056|420
|~Saint-Louis Saint-Clement|1752*|841
Yerres|Guillaume Bude|0062|687
|~Beth Rivkah|2000*|180
=092
Antony|Anne Frank|1243|409
|Descartes|1786|687
|Francois Furet|1507|578
|Henri Georges Adam|1868|361
|La Fontaine|1170|559
|~Sainte-Marie La Croix|1901*|1515
Asnieres-sur-Seine|Andre Malraux|1545|654
|Auguste Renoir|1622|744
|Francois Truffaut|2565|740
|Voltaire|1547|533
|~Chambertin|2256*|210
|~Saint-Joseph|0890*|610
|~Sainte-Genevieve|1902*|793
Bagneux|Henri Barbusse|1631|463
|Joliot Curie|1778|379
|Romain Rolland|1168|493
|~Saint-Gabriel|1903*|242
Bois-Colombes|Albert Camus|1779|595
|Jean Mermoz|2629|652
Boulogne-Billancourt|Bartholdi|1237|430
|Jacqueline Auriol|1238|488
|Jean Renoir|1239|670
|Landowski|1236|761
|~Dupanloup|0902*|710
|~Rambam|1904*|433
|~Saint-Joseph|0905*|827
Bourg-la-Reine|Evariste Galois|1242|720
|~Notre-Dame|1905*|906
Chatenay-Malabry|Leonard de Vinci|1179|289
|Masaryk|1180|297
|Pierre Brossolette|1181|566
|~Sophie Barat|1906*|824
Chatillon|George Sand|1354|508
|Paul Eluard|0880|594
Chaville|Jean Moulin|0689|642
|~Saint-Thomas de Villeneuve|1907*|638
Clamart|Alain Fournier|0653|681
|Maison Blanche|0068|790
|des Petits Ponts|0854|603
|~Sainte-Marie|0998*|363
Clichy|Jean Jaures|1623|564
|Jean Mace|1228|781
|Vincent Van Gogh|2595|562
Colombes|Gay Lussac|1494|510
|Jean Baptiste Clement|1160|676
|Lakanal|0626|475
|Marguerite Duras|1675|482
|Moulin Joly|0592|565
|Robert Paparemborde|2662|499
|~Jeanne d’Arc|1908*|870
Courbevoie|Alfred de Vigny|1550|442
|Georges Pompidou|1496|663
|Georges Seurat|2578|586
|Les Bruyeres|2523|571
|Les Renardieres|2020|461
|~Hautefeuille|2482*|202
|~Sainte-Genevieve|0999*|486
Fontenay-aux-Roses|Les Ormeaux|0081|733
Garches|Henri Bergson|0881|605
Gennevilliers|Edouard Vaillant|1157|948
|Guy Moquet|1621|697
|Pasteur|1541|718
Issy-les-Moulineaux|Georges Mandel|2610|479
|Henri Matisse|0877|506
|Victor Hugo|1396|541
|de La Paix|2247|653
|~La Salle Saint-Nicolas|1003*|169
La Garenne-Colombes|Les Champs Philippe|2645|518
|Les Vallees|1162|574
Le Plessis-Robinson|Claude Nicolas Ledoux|0883|371
|Romain Rolland|0624|563
Levallois-Perret|Danton|1393|682
|Jean Jaures|1391|390
|Louis Bleriot|2630|536
|~Beth Hilel|2751*|84
|~Saint-Justin|1007*|932
Malakoff|Henri Wallon|1165|424
|Paul Bert|1241|557
|~Notre-Dame de France|1012*|428
Meudon|Armande Bejart|2701|599
|Bel Air|1554|399
|Rabelais|1782|633
|~La Source|1909*|302
|~Notre-Dame|2450*|903
|~Saint-Philippe|2340*|74
Montrouge|Haut Mesnil|1190|381
|Maurice Genevoix|1504|473
|Robert Doisneau|0855|447
|~Jeanne d’Arc|1911*|385
Nanterre|Andre Doucet|1394|493
|Evariste Galois|1589|435
|Jean Perrin|0077|600
|Les Chenevreux|1353|478
|Paul Eluard|1940|387
|Republique|0594|458
|Victor Hugo|0882|499
|!École de Danse de l’Opera de Paris|2579|122
Neuilly-sur-Seine|Andre Maurois|1498|443
|Louis Pasteur|1780|671
|Theophile Gautier|1781|558
|~La Trinite|1015*|386
|~Notre-Dame de Sainte-Croix|1913*|775
|~Saint-Dominique|1914*|799
|~Sainte-Marie|1912*|452
Puteaux|Les Bouvets|1219|541
|Marechal Leclerc|1233|703
|!École Secondaire privée Bienheureux Charles de Foucauld|2731*|457
Rueil-Malmaison|Henri Dunant|0852|246
|Jules Verne|1590|580
|Les Bons Raisins|1234|488
|Les Martinets|1235|586
|Malmaison|1502|540
|Marcel Pagnol|1501|586
|~La Salle Passy Buzenval|1915*|1137
|~Madeleine Danielou|1916*|723
|~Notre-Dame|1018*|599
Saint-Cloud|Emile Verhaeren|1591|810
|Gounod|0700|444
|~Saint-Joseph|1020*|141
Sceaux|Lakanal|1784|595
|Marie Curie|1785|642
|~Sainte-Jeanne d’Arc|1918*|590
Sevres|de Sevres|1244|920
|~Sainte-Jeanne d’Arc|0936*|132
Suresnes|Emile Zola|1178|401
|Henri Sellier|0885|392
|Jean Mace|0884|605
Vanves|Michelet|1783|570
|Saint-Exupery|1240|502
Vaucresson|Yves du Manoir|2143|290
|~Suger|1919*|58
Ville-d’Avray|La Fontaine du Roy|0886|504
Villeneuve-la-Garenne|Edouard Manet|1159|510
|Georges Pompidou|1543|618
=093
Aubervilliers|Diderot|1186|443
|Gabriel Peri|1185|670
|Gisele Halimi|2694|470
|Henri Wallon|1709|401
|Jean Moulin|1184|626
|Miriam Makeba|2726|417
|Rosa Luxemburg|2272|467
|~Chne Ohr|2043*|194
|~Notre-Dame des Vertus|0903*|415
|~Saint-Joseph|0902*|392
Aulnay-sous-Bois|Christine de Pisan|2310|629
|Claude Debussy|1434|575
|Gerard Philipe|0859|846
|Le Parc|1189|640
|Pablo Neruda|1379|684
|Simone Veil|2578|591
|Victor Hugo|0891|523
|~Esperance|1843*|802
|~Protectorat Saint-Joseph|2652*|229
Bagnolet|Georges Politzer|1181|595
|du Travail|1220|494
|~Saint-Benoist de l’Europe|1022*|558
Bobigny|Delaune|1195|422
|Jean Pierre Timbaud|0900|586
|Pierre Semard|1196|440
|Republique|1194|851
|~Charles Peguy|1844*|352
Bondy|Brossolette|1860|536
|Henri Sellier|1788|560
|Jean Renoir|1711|528
|Jean Zay|1612|495
|Pierre Curie|1005|534
|~Assomption|0906*|462
Clichy-sous-Bois|Louise Michel|1221|592
|Robert Doisneau|2366|316
|Romain Rolland|0616|544
Drancy|Anatole France|0892|593
|Aretha Franklin|1199|552
|Jorissen|1377|628
|Liberte|1202|559
|Paul Bert|1201|593
|Pierre Semard|1200|583
|~Saint-Germain|0907*|373
Dugny|Jean Baptiste Clement|1376|546
Epinay-sur-Seine|Evariste Galois|1207|294
|Jean Vigo|1428|647
|Robespierre|1145|681
|Roger Martin du Gard|0893|835
Gagny|Pablo Neruda|0858|599
|Sevigne|0898|579
|Theodore Monod|2311|601
|~Merkaz Hatorah Garcons|1855*|134
Gournay-sur-Marne|Eugene Carriere|1382|419
La Courneuve|Georges Politzer|1148|612
|Jean Vilar|1429|637
|Poincare|1188|558
Le Blanc-Mesnil|Aime et Eugenie Cotton|0884|732
|Descartes|1433|746
|Jacqueline de Romilly|2580|562
|Marcel Cachin|1204|733
|Nelson Mandela|0611|455
Le Bourget|Didier Daurat|1187|588
|~Sainte-Marie|0963*|219
Le Pre-Saint-Gervais|Jean Jacques Rousseau|1219|539
|~Saint-Joseph|0917*|359
Le Raincy|Jean Baptiste Corot|0629|696
|~Merkaz Hatorah Filles|2302*|92
|~Saint-Louis Sainte-Clotilde|0969*|627
|~Sainte-Louise de Marillac|2772*|123
|~Tebrotzassere|0970*|71
Les Lilas|Marie Curie|1439|519
Les Pavillons-sous-Bois|Anatole France|0089|539
|Eric Tabarly|0100|441
|~Alliance|0966*|281
Livry-Gargan|Edouard Herriot|0619|887
|Germaine Tillion|2695|655
|Leon Jouhaux|0620|753
|Lucie Aubrac|2454|675
L’Ile-Saint-Denis|Alfred Sisley|1765|335
Montfermeil|Jean Jaures|1546|686
|Pablo Picasso|1707|682
Montreuil|Cesaria Evora|2579|318
|Colonel Fabien|1213|298
|Georges Politzer|1209|385
|Jean Jaures|1712|372
|Jean Moulin|1151|429
|Lenain de Tillemont|1212|433
|Marais de Villiers|1211|378
|Marcelin Berthelot|1210|534
|Paul Eluard|1448|496
|Solveig Anspach|2696|409
|~Fidelis|0912*|223
|~Henri Matisse|1845*|486
Neuilly-Plaisance|Jean Moulin|0623|719
Neuilly-sur-Marne|Albert Camus|1228|492
|Georges Braque|1485|417
|Honore de Balzac|0894|800
Noisy-le-Grand|Clos Saint-Vincent|1214|731
|Francois Mitterrand|2333|552
|International|2581|398
|Jacques Prevert|1614|726
|Saint-Exupery|0883|725
|Victor Hugo|1978|356
|~Francoise Cabrini|1705*|674
Noisy-le-Sec|Francoise Heritier|2725|621
|Jacques Prevert|1610|676
|Olympe de Gouges|1710|503
|Rene Cassin|1883|322
Pantin|Irene et Frederic Joliot Curie|1217|525
|Jean Jaures|1216|453
|Jean Lolive|1218|515
|Lavoisier|1713|327
|~Ohr Sarah|1764*|29
|~Saint-Joseph La Salle|1528*|627
Pierrefitte-sur-Seine|Gustave Courbet|1223|796
|Pablo Neruda|1224|650
Romainville|Gustave Courbet|1381|765
|Pierre Andre Houel|1222|286
Rosny-sous-Bois|Albert Camus|0586|442
|Langevin Wallon|1723|535
|Saint-Exupery|0593|527
Saint-Denis|Dora Maar|2582|352
|Elsa Triolet|1230|488
|Fabien|1229|605
|Federico Garcia Lorca|1489|444
|Henri Barbusse|1232|349
|Iqbal Masih|2273|436
|Jean Lurcat|0865|526
|La Courtille|1490|240
|Pierre de Geyter|1231|437
|~Jean Baptiste de La Salle|0959*|957
|~La Salle Le Landy|2773*|61
|~Saint-Vincent de Paul|2586*|251
Saint-Ouen-sur-Seine|Jean Jaures|1143|608
|Josephine Baker|2261|516
|Michelet|1144|340
Sevran|Evariste Galois|1190|670
|Georges Brassens|1979|643
|Paul Painleve|0897|528
|de La Pleiade|2262|674
Stains|Barbara|1147|533
|Joliot Curie|1225|564
|Pablo Neruda|1226|638
|~Sainte-Marie|0920*|486
Tremblay-en-France|Descartes|1497|635
|Romain Rolland|1191|606
|Ronsard|1149|834
Vaujours|Henri IV|2301|500
|~Fenelon|0921*|758
Villemomble|Jean de Beaumont|0043|519
|Pasteur|1227|667
|~Saint-Louis|1846*|912
Villepinte|Camille Claudel|2263|630
|Francoise Dolto|2038|535
|Jean Jaures|1607|598
|Les Mousseaux|1192|442
Villetaneuse|Jean Vilar|1206|538
|Lucie Aubrac|2334|366
=094
Ablon-sur-Seine|~Sacre Coeur|1709*|420
Alfortville|Henri Barbusse|1020|452
|Leon Blum|1022|593
|Paul Langevin|1021|374
Arcueil|Dulcie September|1971|703
Boissy-Saint-Leger|Amedee Dunois|0612|397
|Blaise Cendrars|1478|360
|~Bernard Palissy|0892*|239
Bonneuil-sur-Marne|Paul Eluard|1095|555
Bry-sur-Marne|Henri Cahn|1014|607
|~Saint-Thomas de Villeneuve|0887*|456
Cachan|Paul Bert|1100|577
|Victor Hugo|1101|424
|~Saint-Joseph|0806*|327
Champigny-sur-Marne|Elsa Triolet|1092|380
|Henri Rol Tanguy|1431|545
|Lucie Aubrac|0786|516
|Nelson Mandela|2499|282
|Paul Vaillant Couturier|1299|755
|Willy Ronis|1015|568
|~Sainte-Therese|0807*|328
Charenton-le-Pont|La Cerisaie|1353|668
|~Notre-Dame des Missions|0808*|716
Chennevieres-sur-Marne|Boileau|0787|356
|Moliere|1348|526
Chevilly-Larue|Jean Moulin|0581|451
|Liberte|0071|448
Choisy-le-Roi|Emile Zola|1040|380
|Henri Matisse|1231|450
|Jules Valles|1229|754
|~Saint-Andre|1710*|514
Creteil|Albert Schweitzer|0006|619
|Clement Guyard|1102|457
|Laplace|0003|307
|Louis Issaurat|1351|424
|Pasteur|0521|435
|Plaisance|0100|399
|Simone de Beauvoir|2127|530
|Victor Hugo|0031|427
|~Ozar Hatorah Filles|1614*|220
|~Ozar Hatorah Garcons|1942*|138
|~de Maille|0884*|475
Fontenay-sous-Bois|Frederic et Irene Joliot Curie|0516|835
|Jean Mace|1296|578
|Victor Duruy|1090|506
Fresnes|Antoine de Saint-Exupery|0101|433
|Francine Fromond|0094|258
|Jean Charcot|0582|383
Gentilly|Rosa Parks|1099|437
Ivry-sur-Seine|Georges Politzer|1025|612
|Henri Wallon|1781|546
|Moliere|1026|437
|Romain Rolland|1601|550
Joinville-le-Pont|Jean Charcot|0038|363
|Jules Ferry|0012|408
La Queue-en-Brie|Jean Moulin|1410|624
Le Kremlin-Bicetre|Albert Cron|1679|339
|Jean Perrin|0022|346
|~Jeanne d’Arc|0809*|355
Le Perreux-sur-Marne|Pierre Brossolette|0788|547
|de Lattre|0789|609
Le Plessis-Trevise|Albert Camus|1221|757
Limeil-Brevannes|Daniel Fery|1783|487
|Janusz Korczak|1603|558
L’Hay-les-Roses|Eugene Chevreul|0551|596
|Pierre de Ronsard|0583|430
Maisons-Alfort|Condorcet|1023|264
|Edouard Herriot|1046|622
|Jules Ferry|1024|240
|Nicolas de Stael|1596|602
|~Sainte-Therese|1712*|690
Mandres-les-Roses|Simone Veil|2187|381
Nogent-sur-Marne|Edouard Branly|1599|465
|Watteau|1091|532
|~Albert de Mun|1714*|933
|~Montalembert|1713*|604
|~Saint-Andre|0810*|324
Orly|Dorval|1042|561
|Robert Desnos|1044|564
|~Poullart des Places|1891*|90
Ormesson-sur-Marne|Antoine de Saint-Exupery|1017|520
Rungis|Les Closeaux|0072|247
Saint-Mande|Offenbach|0790|541
|~Saint-Michel|1715*|526
|École Decroly|0024|116
Saint-Maur-des-Fosses|Camille Pissarro|1093|808
|Francois Rabelais|1220|736
|Le Parc|0552|786
|Louis Blanc|1600|640
|Pierre de Ronsard|0569|686
|~Jeanne d’Arc|0879*|450
|~Saint-Andre|0811*|344
Saint-Maurice|Edmond Nocard|1597|353
Santeny|Georges Brassens|1782|468
Sucy-en-Brie|du Fort|0617|615
|du Parc|0748|679
|~Petit Val|1716*|703
Thiais|Albert Camus|1233|377
|Paul Klee|0575|649
|Paul Valery|0090|697
|~Cours du Hameau|2119*|41
Valenton|Fernande Flagon|1052|390
|Samuel Paty|2482|343
Villecresnes|La Guinette|1412|601
Villejuif|Guy Moquet|1039|416
|Jean Lurcat|1035|355
|Karl Marx|1036|444
|Louis Pasteur|1037|532
|du Centre Aime Cesaire|1038|452
Villeneuve-Saint-Georges|Jules Ferry|0792|470
|Pierre Brossolette|0791|501
|Roland Garros|0749|556
Villeneuve-le-Roi|Georges Brassens|1602|366
|Jean Mace|1103|467
|Jules Ferry|1234|367
Villiers-sur-Marne|Les Prunais|1411|518
|Pierre et Marie Curie|0625|448
Vincennes|Antoine de Saint-Exupery de Vincennes|0793|572
|Francoise Giroud|2188|555
|Hector Berlioz|1598|459
|~Notre-Dame de La Providence|1718*|580
Vitry-sur-Seine|Adolphe Cherioux|0042|452
|Danielle Casanova|1032|409
|Francois Rabelais|1224|464
|Gustave Monod|0794|369
|Jean Perrin|1033|516
|Joseph Lakanal|1034|453
|Josette et Maurice Audin|2434|354
|Jules Valles|1029|556
|~Epin|0874*|374
=095
Argenteuil|Albert Camus|1139|436
|Ariane|2114|623
|Carnot|0884|421
|Claude Monet|0886|558
|Eugenie Cotton|1230|637
|Irene Joliot Curie|0885|520
|Jean Jacques Rousseau|1138|648
|Lucie Aubrac|1356|687
|Paul Vaillant Couturier|1094|648
|~Saint-Joseph|0789*|514
|~Sainte-Genevieve|0788*|480
Arnouville|Jean Moulin|1143|600
Auvers-sur-Oise|Charles Francois Daubigny|1823|457
Beauchamp|Montesquieu|2086|552
Beaumont-sur-Oise|Jacques Monod|0933|579
|~Sainte-Jeanne d’Arc|0751*|239
Bernes-sur-Oise|Pierre Perret|2087|474
Bessancourt|de Maubuisson|1400|519
Bezons|Gabriel Peri|0887|761
|Henri Wallon|0888|749
Bouffemont|Leonard de Vinci|1822|421
Bray-et-Lu|Rosa Bonheur|2079|320
Cergy|Caroline Aigle|2282|183
|Gerard Philipe|1617|503
|La Justice|1401|597
|Les Explorateurs|1964|564
|Les Touleuses|0937|749
|Moulin A Vent|1697|709
Cormeilles-en-Parisis|Jacques Daguerre|1099|578
|Louis Hayet|2045|508
|Louise Weiss|2236|384
|~Saint-Charles|0790*|343
Courdimanche|Sainte-Apolline|1724|651
Deuil-la-Barre|Denis Diderot|0682|537
|Emilie du Chatelet|2140|429
Domont|Aristide Briand|0014|818
|~Saint-Pie X|1220*|61
Eaubonne|Andre Chenier|0893|617
|Jules Ferry|0892|543
Ecouen|Jean Bullant|0941|462
|~Sainte-Therese|0752*|455
Enghien-les-Bains|Georges Pompidou|0930|374
|~Notre-Dame|1504*|1040
Eragny|Leonard de Vinci|1672|415
|Pablo Picasso|1194|546
Ermont|Antoine de Saint-Exupery|0739|641
|Jules Ferry|0019|585
Ezanville|Aime Cesaire|2127|530
Fosses|Stendhal|0926|822
Franconville|Bel Air|0022|540
|Epine Guyon|1100|697
|Jean Francois Clervoy|2088|476
|~Sainte-Jeanne d’Arc|0793*|476
Garges-les-Gonesse|Henri Matisse|2036|538
|Henri Wallon|0023|696
|Pablo Picasso|1098|638
|Paul Eluard|0711|594
Gonesse|Francois Truffaut|1920|474
|Philippe Auguste|0025|640
|Robert Doisneau|1142|597
Goussainville|Georges Charpak|2128|498
|Maximilien de Robespierre|0026|699
|Michel de Montaigne|1921|624
|Pierre Curie|1050|550
Herblay-sur-Seine|Georges Duhamel|1696|496
|Isabelle Autissier|2205|485
|Jean Vilar|0932|836
Jouy-le-Moutier|Henri Guillaumet|1527|715
|Les Merisiers|1801|429
Le Plessis-Bouchard|Sklodowska Curie|1232|447
Louvres|Andre Malraux|1354|516
|Francois Mauriac|0908|512
|~Paul Ricoeur|2145*|484
Luzarches|Anna de Noailles|1357|650
L’Isle-Adam|Pierre et Marie Curie|0898|710
|~Notre-Dame|0758*|348
Magny-en-Vexin|Claude Monet|1102|487
|~Marie Therese|0823*|219
Margency|~Notre-Dame de Bury|1505*|793
Marines|des Hautiers|0936|689
Marly-la-Ville|Francoise Dolto|1919|531
Menucourt|Frania Eisenbach Haverland|1233|483
Meriel|Cecile Sorel|1991|530
Mery-sur-Oise|Jacques Yves Cousteau|1725|604
Montigny-les-Cormeilles|Camille Claudel|1154|595
|Louis Aragon|1800|630
Montmagny|Maurice Utrillo|1909|466
|Nicolas Copernic|1141|590
|~Reussite Educative Valeurs et Epanouissement|2010*|57
Montmorency|Charles Le Brun|1799|507
|Pierre de Ronsard|0891|481
Montsoult|Marcel Pagnol|1051|533
Osny|La Bruyere|1403|550
|~Saint-Stanislas|0760*|557
Parmain|Les Coutures|1279|580
Persan|Georges Brassens|0934|797
Pierrelaye|Le Petit Bois|1726|437
Piscop|!École Secondaire privé Le Luat|1817*|195
Pontoise|Jean Claude Chabanne|0894|631
|Nicolas Flamel|0896|592
|Simone Veil|0895|569
|~Notre-Dame de La Compassion|1506*|743
|~Saint-Martin de France|1507*|445
|~Vauban|1943*|267
Saint-Brice-sous-Foret|l’Ardilliere de Nezant|0931|552
Saint-Gratien|Jean Zay|0037|415
|Langevin Wallon|1190|632
Saint-Leu-la-Foret|Wanda Landowska|0748|590
|~Le Rosaire|0763*|723
Saint-Ouen-l’Aumone|Le Parc|0039|449
|Marcel Pagnol|1195|727
Saint-Prix|Louis Augustin Bosc|1992|479
Sannois|Jean Moulin|0722|598
|Voltaire|1754|458
|~Notre-Dame|1508*|647
|~Saint-Jean l’Hermitage A Sannois|2136*|81
Sarcelles|Anatole France|0900|355
|Chantereine|0943|450
|Evariste Galois|0045|529
|Jean Lurcat|0723|752
|Victor Hugo|1945|456
|Voltaire|1196|616
|~La Salle Saint-Rosaire|1509*|727
|~Ozar Hatorah|1939*|105
|~Torat Emet|1682*|112
Soisy-sous-Montmorency|Descartes|0046|397
|Schweitzer|1352|521
Taverny|Georges Brassens|1197|730
|Le Carre Sainte-Honorine|0945|586
Vaureal|La Bussie|1705|580
|Les Toupets|1636|406
Viarmes|Blaise Pascal|1052|624
Vigny|Roland Vasseur|2080|505
Villiers-le-Bel|Leon Blum|0939|613
|Martin Luther King|1993|638
|Saint-Exupery|0749|511
|~Ort|1916*|262
|~Saint-Didier|0796*|698
=620
Ajaccio|Arthur Giovoni Ajaccio|0006|743
|Fesch Ajaccio|0010|408
|Laetitia Bonaparte Ajaccio|0011|672
|du Stilettu Mezzavia Ajaccio|0084|722
|~Saint-Paul Ajaccio|0185*|274
Bonifacio|de Bonifacio|0015|221
Grosseto-Prugna|Porticcio|0080|374
Levie|J de Rocca Serra Levie|0026|30
Porto-Vecchio|Leon Boujot Porto Vecchio|0040|654
|Maria de Peretti Portovecchio|0697|496
Propriano|Jean Nicoli Propriano|0041|225
Santa-Maria-Siche|du Taravu Andre Giusti|0045|149
Sarrola-Carcopino|Baleone|0191|561
Sartene|Georges Clemenceau Sartene|0055|127
Vico|Camille Borossi Vico|0048|97
=720
Bastia|Giraud Bastia|0612|572
|Montesoro Bastia|0013|720
|Saint-Joseph Bastia|0012|148
|Simon Vinciguerra Bastia|0624|429
|~Pensionnat Jeanne d’Arc|0139*|431
Biguglia|Campo Vallone Biguglia|0727|564
Calvi|Jean Orabona Calvi|0017|474
Cervione|Philippe Pescetti Cervione|0020|259
Corte|Pascal Paoli Corte|0004|367
Lucciana|Lucciana Mariana|0053|701
Luri|du Cap Luri|0027|102
L’Ile-Rousse|Pascal Paoli Ile Rousse|0025|357
Moltifao|Moltifao|0028|85
Penta-Di-Casinca|La Casinca Folelli|0160|457
Prunelli-Di-Fiumorbo|Fiumorbu|0086|675
Saint-Florent|Maria Ghjentile Saint-Florent|0044|194
=971
Anse-Bertrand|Fernand Balin|0025|193
Baie-Mahault|Baie Mahault 2|1086|739
|Maurice Satineau|0040|937
|~Saint-Joseph de Cluny|0057*|700
Baillif|Jean Jaures|0041|211
Basse-Terre|Joseph Pitat|0482|354
|~Les Perseverants|0061*|124
|~Pensionnat de Versailles|0985*|465
Bouillante|Fontaines Bouillantes|0026|300
Capesterre-Belle-Eau|Germain Saint-Ruf|0406|454
|Sylviane Telchid|1231|362
Capesterre-de-Marie-Galante|Nelson Mandela|0032|67
Deshaies|Felix Aladin Flemin|0643|190
Gourbeyre|Richard Samuel|0034|225
Goyave|Mateliane|0644|198
Grand-Bourg|Grand Bourg|0926|254
La Desirade|Maryse Conde|0033|50
Lamentin|Appel du 18 Juin|0086|717
Le Gosier|Edmond Bambuck|0039|1042
Le Moule|General de Gaulle|0015|601
|de Guenette|1218|629
|~Saint-Dominique|0064*|336
Les Abymes|!Cité Scolaire d’Excellence Sportive|1205|157
|Alexandre Isaac|0710|745
|Aurelie Lambourde|0938|665
|Raizet|0405|457
|Saint-John Perse|0826|568
Morne-A-l’Eau|Florette Morand|0403|493
Petit-Bourg|Felix Eboue|0016|857
Petit-Canal|Maximilien Vrecord|0028|355
Pointe-A-Pitre|Front de Mer|0686|318
|Jules Michelet|0072|172
|Nestor de Kermadec|0661|273
|Sadi Carnot|0073|343
|~La Perseverance|0988*|339
|~Maitrise de Massabielle|0987*|623
Pointe-Noire|Courbaril|0029|223
Port-Louis|Port Louis|0584|209
Saint-Barthelemy|Mireille Choisy|0035|355
Saint-Claude|Remy Nainsouta|0036|487
Saint-Francois|Alexandre Macal|0030|569
Saint-Louis|Albert Baclet|0037|117
Saint-Martin|Mont des Accords|0022|866
|Roche Gravee de Moho|1087|429
|Soualiga|1023|541
Sainte-Anne|Eugene Yssap|0021|743
|Olympe Rame Decorbin|0687|314
Sainte-Rose|Bebel|0023|539
|Bois Rada|1181|427
Terre-de-Haut|Archipel des Saintes|1155|69
Trois-Rivieres|Les Roches Gravees|0707|321
Vieux-Habitants|Suze Angely|0045|299
=972
Basse-Pointe|Aime Cesaire de Basse Pointe|0472|206
Ducos|Asselin de Beauville|0469|773
Fort-de-France|Aime Cesaire de Fort de France|0007|222
|Cassien Sainte-Claire|0682|301
|Dillon 2|0708|335
|Francois Auguste Perrinon|0010|455
|Jacqueline Julius|0084|257
|Julia Nicolas|0052|242
|Roger Castendet|0349|341
|de Tartenson|0411|416
|~Amep|0897*|304
|~Saint-Jean Paul II|0855*|65
|~Saint-Joseph de Cluny|0774*|620
|~Seminaire Collège Sainte-Marie|0064*|792
|!Fernand Donatien (DILLON1)|0412|439
Gros-Morne|Euzhan Palcy|0012|218
La Trinite|Rose Saint-Just|0025|311
|de Beausejour|0351|257
Le Carbet|du Carbet|0008|190
Le Diamant|!Collège|0035|241
Le Francois|Jeanne et Emile Adenet|0428|424
|Trianon|0495|239
Le Lamentin|Edouard Glissant|0470|554
|Petit Manoir|0083|203
|~Lisette Moutachy|0072*|443
|!Mandy Francois Elie|0848|208
Le Lorrain|Hubert Nero|0445|159
Le Marigot|Eugene Mona|0028|114
Le Marin|Gerard Cafe|0447|226
Le Morne-Rouge|Christiane Eda Pierre|0016|106
|~Notre-Dame de La Delivrande|0066*|152
Le Robert|Constant Le Ray|0043|278
|Paul Symphor|0019|255
|Pontalery (Collège Robert 3)|0861|403
Le Vauclin|!Collège|0031|280
Les Anses-d’Arlet|Alexandre Stellio|0565|135
Les Trois-Ilets|Suzanne Roussi Cesaire|0498|331
Riviere-Pilote|Jacques Roumain|0017|436
Riviere-Salee|Georges Elisabeth|0448|317
Saint-Esprit|Edmond Lucien Valard|0020|360
Saint-Joseph|Belle Etoile|0021|523
Saint-Pierre|Louis Delgres|0446|198
Sainte-Anne|Isidore Pelage|0514|184
Sainte-Luce|!Collège|0449|154
|~Adventiste Rama|0776*|408
Sainte-Marie|Emmanuel Saldes|0513|273
|Joseph Lagrosilliere|0006|197
|Morne des Esses|0842|141
Schoelcher|Terreville|0684|249
|Vincent Placoly|0455|324
=973
Apatou|Ma Aiye|0337|502
Camopi|Paul Suitman|0451|124
Cayenne|Auxence Contout|0020|923
|Eugene Nonnon|0130|587
|Gerard Holder|0083|940
|Justin Catayee|0247|737
|Paul Kapel|0091|808
|~Anne Marie Javouhey|0479*|122
|~Externat Saint-Joseph|0132*|563
Grand-Santi|Achmat Kartadinama|0380|546
Iracoubo|Ferdinand Madeleine|0219|167
Kourou|Henri Agarande|0125|868
|Joseph Ho Ten You|0483|450
|Omeba Tobo|0306|332
|Victor Schoelcher|0237|554
Macouria|Antoine Sylvere Felix|0374|626
|Just Hyasine|0206|421
Mana|Leo Othily|0192|630
|Paule Berthelot|0373|603
Maripasoula|Gran Man Difou|0193|448
Matoury|Concorde Maurice Dumesnil|0307|635
|La Canopee|0182|882
|Lise Ophion|0218|700
|~Saint-Pierre|0536*|348
Papaichton|Capitaine Charles Tafanier|0381|156
Remire-Montjoly|Auguste Dede|0179|757
|Reeberg Neron|0370|430
|~Sainte-Therese|0334*|441
Roura|~Saint-Paul|0289*|149
Saint-Georges|Chlore Constant|0173|480
Saint-Laurent-du-Maroni|Albert Londres|0248|901
|Arsene Bouyer d’Angoma|0394|926
|Eugenie Tell Eboue|0110|930
|Leodate Volmar|0348|846
|Paul Jean Louis|0329|1132
|~Cecile Cheviet|0497*|255
Sinnamary|Elie Castor|0145|225
=974
Bras-Panon|Fanny Desjardins|0046|817
Cilaos|Alsace Corre|0096|296
Entre-Deux|Le Dimitile|0006|433
La Plaine-des-Palmistes|Gaston Crochet|0037|461
La Possession|Jean Albany|0909|944
|Raymond Verges|0084|732
|Texeira Da Motta|1236|737
Le Port|Edmond Albius|0548|658
|Jean Le Toullec|1313|566
|Titan|1045|502
|l’Oasis|0812|677
Le Tampon|14eme Km|0070|830
|La Chatoire|1262|669
|Michel Debre|0620|859
|Terrain Fleury|0036|741
|Trois Mares|0652|949
|du 12eme Km|1581|678
|~Marthe Robin|1088*|351
Les Avirons|Adrien Cadet|0005|611
Les Trois-Bassins|de Trois Bassins|0085|408
L’Etang-Sale|Aime Cesaire|1387|555
|Simon Lucas|0813|584
Petite-Ile|Joseph Suacot|0654|716
Saint-Andre|Chemin Morin|1386|722
|Joseph Bedier|0599|629
|Mille Roches|0598|1031
|Terrain Fayard|1261|707
|de Cambuston Caude Mahoudeaux|0703|638
|~Catholique Sainte-Genevieve|0076*|585
Saint-Benoit|Amiral Pierre Bouvet|0083|493
|Guy Moquet|1366|751
|Hubert Delisle|0702|691
|du Bassin Bleu|0065|544
|~La Salle Alexandre Monnet|1546*|629
Saint-Denis|Bois de Nefles|1188|847
|Boris Gamaleya Les Alizes|0618|592
|Elie Wiesel du Chaudron|1208|473
|Emile Hugot|1260|515
|Francois Mahe de La Bourdonnais|0734|421
|Jules Reydellet|0595|429
|Juliette Dodu|0081|844
|Les Deux Canons|0572|922
|Les Mascareignes|1044|664
|Robert J Ardon Montgaillard|0645|1027
|de Bourbon|0080|778
|de La Montagne|0042|655
|~La Salle Saint-Michel|0072*|1392
|~Medersa|1654*|100
Saint-Joseph|Achille Grondin|0578|903
|Joseph Hubert|0577|982
|La Marine|1047|674
Saint-Leu|Harry Gruchet Chaloupe Saint-Leu|0018|485
|Marcel Goulette|0546|1074
|Pointe des Chateaux|1048|787
Saint-Louis|Hegesippe Hoarau|0011|805
|Jean Lafosse|1189|630
|Le Ruisseau|0012|687
|Leconte de Lisle|0091|766
|Plateau Goyaves|0841|831
Saint-Paul|Albert Lougnon|0039|788
|Antoine Soubou|0596|570
|Celimene Gaudieux|0035|736
|Jules Solesse|0093|949
|Le Bernica|0784|843
|Les Aigrettes|0932|810
|Roquefeuil|1763|330
|de Plateau Caillou|1190|569
|l’Etang Saint-Paul|0069|627
|~Maison Blanche|0469*|756
Saint-Philippe|Bory de Saint-Vincent|0468|293
Saint-Pierre|Annexe privé La Salle Saint-Charles|1630*|245
|Emilien Adam de Villiers|1235|635
|Henri Matisse|1049|513
|Les Tamarins|0576|431
|Ligne des Bambous|1346|766
|Paul Hermann|0574|699
|Ravine des Cabris|0027|784
|Terre Sainte|0811|627
|~Catholique La Salle Saint-Charles|0835*|1164
Sainte-Marie|Adrien Cerneau|0022|568
|Beausejour|1323|802
|Jean d’Esme|0735|661
|~Catholique Levavasseur|1649*|327
Sainte-Rose|Theresien Cadet|0044|395
Sainte-Suzanne|Hippolyte Foucque|0094|714
|de Quartier Francais|1237|836
Salazie|Auguste Lacaussade|0651|452
=976
Bandraboua|Bakari Kusu de Dzoumogne|0094|1133
Bandrele|de Bandrele|0179|744
Boueni|de Boueni|0379|623
Chiconi|Ali Halidi|0119|852
Chirongui|Marcel Henry|0042|332
Dembeni|Zakia Madi|0245|1562
Dzaoudzi|de Labattoir Boueni M Titi|0008|1129
Kani-Keli|des Ylangs Ylangs|0166|601
Koungou|Frederic d’Achery|0244|1830
|de Majicavo|0369|1524
M-Tsangamouji|de M Tsangamouji|0167|669
Mamoudzou|Halidi Selemani M Gombani|0219|845
|Nelson Mandela|0009|737
|de Kaweni 1|0162|498
|de Kaweni 2|0314|795
|de Kwale|0368|1481
|de Passamainty|0308|1063
Mtsamboro|de M Tsamboro|0230|1605
Ouangani|de Ouangani|0371|640
Pamandzi|de Zena M Dere|0183|1004
Sada|Mariama Salim de Sada|0180|988
Tsingoni|de Tsingoni|0274|885
`);
