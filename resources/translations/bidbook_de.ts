<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Who bid, how much, and who says so.</source>
        <translation>Wer hat geboten, wie viel, und wer sagt es.</translation>
    </message>
    <message>
        <source>MIT licence, the Bidbook authors</source>
        <translation>MIT-Lizenz, die Bidbook-Autoren</translation>
    </message>
    <message>
        <source>About Bidbook</source>
        <translation>Über Bidbook</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation>Keine Aktion passt.</translation>
    </message>
</context>
<context>
    <name>AccordingTo</name>
    <message>
        <source>no source</source>
        <translation>keine Quelle</translation>
    </message>
    <message>
        <source>Choose, or type a new one</source>
        <translation>Wählen oder neu eingeben</translation>
    </message>
    <message>
        <source>Name or description</source>
        <translation>Wer genau</translation>
    </message>
    <message>
        <source>in what capacity</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>In what capacity</source>
        <translation>In welcher Eigenschaft</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Add bidder…</source>
        <translation>Bieter &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Enter a bidder with its members</source>
        <translation>Einen Bieter mit seinen Mitgliedern eintragen</translation>
    </message>
    <message>
        <source>&amp;Edit bidder…</source>
        <translation>Bieter &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Change the bidder and its members</source>
        <translation>Den Bieter und seine Mitglieder ändern</translation>
    </message>
    <message>
        <source>Add &amp;bid…</source>
        <translation>&amp;Gebot hinzufügen…</translation>
    </message>
    <message>
        <source>Enter another bid of this bidder</source>
        <translation>Ein weiteres Gebot dieses Bieters eintragen</translation>
    </message>
    <message>
        <source>&amp;Raise bid…</source>
        <translation>Gebot &amp;erhöhen…</translation>
    </message>
    <message>
        <source>Enter a bid that takes the place of this one</source>
        <translation>Ein Gebot eintragen, das dieses ersetzt</translation>
    </message>
    <message>
        <source>E&amp;dit bid…</source>
        <translation>Gebot be&amp;arbeiten…</translation>
    </message>
    <message>
        <source>Change the selected bid</source>
        <translation>Das gewählte Gebot ändern</translation>
    </message>
    <message>
        <source>E&amp;nd or reject bid…</source>
        <translation>Gebot been&amp;den oder ablehnen…</translation>
    </message>
    <message>
        <source>Enter that it was withdrawn, lapsed or completed</source>
        <translation>Eintragen, dass es zurückgezogen, verfallen oder vollzogen ist</translation>
    </message>
    <message>
        <source>Add &amp;claim…</source>
        <translation>Angabe hinzu&amp;fügen…</translation>
    </message>
    <message>
        <source>Enter what another source says of this bid</source>
        <translation>Eintragen, was eine weitere Quelle zu diesem Gebot sagt</translation>
    </message>
    <message>
        <source>Also rep&amp;orted by…</source>
        <translation>A&amp;uch berichtet von…</translation>
    </message>
    <message>
        <source>Add one source to all shown values of the bid</source>
        <translation>Eine Quelle zu allen gezeigten Werten des Gebots hinzufügen</translation>
    </message>
    <message>
        <source>Add re&amp;sponse…</source>
        <translation>&amp;Reaktion hinzufügen…</translation>
    </message>
    <message>
        <source>Enter who confirms, denies or stays silent</source>
        <translation>Eintragen, wer bestätigt, dementiert oder schweigt</translation>
    </message>
    <message>
        <source>&amp;Why this number?</source>
        <translation>&amp;Warum diese Zahl?</translation>
    </message>
    <message>
        <source>Show the claims that the price rests on</source>
        <translation>Die Angaben zeigen, auf denen der Preis beruht</translation>
    </message>
    <message>
        <source>De&amp;lete bid</source>
        <translation>Gebot &amp;löschen</translation>
    </message>
    <message>
        <source>Remove it with what hangs on it; can be undone</source>
        <translation>Mit allem, was daran hängt, entfernen; lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Delete bidder</source>
        <translation>Bieter löschen</translation>
    </message>
    <message>
        <source>Remove it with all its bids; can be undone</source>
        <translation>Mit allen Geboten entfernen; lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Bidder</source>
        <translation>B&amp;ieter</translation>
    </message>
    <message>
        <source>&amp;Add contest…</source>
        <translation>Verkauf &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Enter another contested sale</source>
        <translation>Einen weiteren umkämpften Verkauf eintragen</translation>
    </message>
    <message>
        <source>&amp;Edit contest…</source>
        <translation>Verkauf &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Change what is sold, by whom and how</source>
        <translation>Ändern, was von wem und wie verkauft wird</translation>
    </message>
    <message>
        <source>Add e&amp;vent…</source>
        <translation>&amp;Ereignis hinzufügen…</translation>
    </message>
    <message>
        <source>Enter something dated: a law, a letter, a vote</source>
        <translation>Etwas mit Datum eintragen: ein Gesetz, einen Brief, eine Abstimmung</translation>
    </message>
    <message>
        <source>Add dead&amp;line…</source>
        <translation>F&amp;rist hinzufügen…</translation>
    </message>
    <message>
        <source>Enter a deadline, or one that moves another</source>
        <translation>Eine Frist eintragen, oder eine, die eine andere verschiebt</translation>
    </message>
    <message>
        <source>Add &amp;figure…</source>
        <translation>&amp;Zahl hinzufügen…</translation>
    </message>
    <message>
        <source>Enter a valuation, a rate or another number</source>
        <translation>Eine Bewertung, einen Kurs oder eine andere Zahl eintragen</translation>
    </message>
    <message>
        <source>Deadli&amp;nes…</source>
        <translation>&amp;Fristen…</translation>
    </message>
    <message>
        <source>Show all deadlines with how they moved</source>
        <translation>Alle Fristen zeigen, und wie sie sich verschoben haben</translation>
    </message>
    <message>
        <source>&amp;Compare bids…</source>
        <translation>Gebote &amp;vergleichen…</translation>
    </message>
    <message>
        <source>Show two to four bids side by side</source>
        <translation>Zwei bis vier Gebote nebeneinander zeigen</translation>
    </message>
    <message>
        <source>&amp;Proof of the ranking…</source>
        <translation>&amp;Nachweis der Rangfolge…</translation>
    </message>
    <message>
        <source>Show what keeps bids apart, and enter what is missing</source>
        <translation>Zeigen, was Gebote trennt, und eintragen, was fehlt</translation>
    </message>
    <message>
        <source>&amp;Responses…</source>
        <translation>Rea&amp;ktionen…</translation>
    </message>
    <message>
        <source>Show who confirmed, denied or stayed silent</source>
        <translation>Zeigen, wer bestätigt, dementiert oder geschwiegen hat</translation>
    </message>
    <message>
        <source>Pro&amp;blems…</source>
        <translation>&amp;Probleme…</translation>
    </message>
    <message>
        <source>Show what is to be known about the contest</source>
        <translation>Zeigen, was über den Verkauf zu wissen ist</translation>
    </message>
    <message>
        <source>Settle conflic&amp;ts…</source>
        <translation>&amp;Widersprüche klären…</translation>
    </message>
    <message>
        <source>Choose between two versions of a field</source>
        <translation>Zwischen zwei Fassungen eines Feldes wählen</translation>
    </message>
    <message>
        <source>&amp;Delete contest</source>
        <translation>Verkauf &amp;löschen</translation>
    </message>
    <message>
        <source>Remove it with all that hangs on it; can be undone</source>
        <translation>Mit allem, was daran hängt, entfernen; lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Contest</source>
        <translation>&amp;Verkauf</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Bring back what was taken back</source>
        <translation>Das Zurückgenommene wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected row, ready for a spreadsheet</source>
        <translation>Die gewählte Zeile für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;list</source>
        <translation>&amp;Liste kopieren</translation>
    </message>
    <message>
        <source>Copy all rows that are shown, with titles</source>
        <translation>Alle gezeigten Zeilen mit Überschriften kopieren</translation>
    </message>
    <message>
        <source>Copy the chart as a picture, with its sentence</source>
        <translation>Das Diagramm mit seinem Satz als Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste rows…</source>
        <translation>Zeilen &amp;einfügen…</translation>
    </message>
    <message>
        <source>Make bidders and bids of spreadsheet rows</source>
        <translation>Aus Zeilen einer Tabelle Bieter und Gebote machen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Search names, words, quotes, notes and sources</source>
        <translation>Namen, Wörter, Zitate, Notizen und Quellen durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>Find an action, a bidder, a bid or a source</source>
        <translation>Eine Aktion, einen Bieter, ein Gebot oder eine Quelle finden</translation>
    </message>
    <message>
        <source>Cl&amp;ear filters</source>
        <translation>&amp;Filter löschen</translation>
    </message>
    <message>
        <source>Show all bidders again</source>
        <translation>Wieder alle Bieter zeigen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Eins&amp;tellungen…</translation>
    </message>
    <message>
        <source>Choose language and appearance</source>
        <translation>Sprache und Erscheinungsbild wählen</translation>
    </message>
    <message>
        <source>&amp;Drafts…</source>
        <translation>E&amp;ntwürfe…</translation>
    </message>
    <message>
        <source>Show what was typed in forms and not saved</source>
        <translation>Zeigen, was in Formulare getippt und nicht gespeichert wurde</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>Make a new, empty book</source>
        <translation>Ein neues, leeres Buch anlegen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open another book</source>
        <translation>Ein anderes Buch öffnen</translation>
    </message>
    <message>
        <source>&amp;Save a copy as…</source>
        <translation>Kopie &amp;speichern unter…</translation>
    </message>
    <message>
        <source>Write the whole book to another file</source>
        <translation>Das ganze Buch in eine andere Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>Siche&amp;rungen…</translation>
    </message>
    <message>
        <source>Look at earlier states; restore or forget them</source>
        <translation>Frühere Stände ansehen, wiederherstellen oder vergessen</translation>
    </message>
    <message>
        <source>&amp;Import table…</source>
        <translation>Tabelle &amp;importieren…</translation>
    </message>
    <message>
        <source>Make bids of the rows of a CSV or Excel file</source>
        <translation>Aus Zeilen einer CSV- oder Excel-Datei Gebote machen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Hand on tables, records or deadlines as a file</source>
        <translation>Tabellen, Datensätze oder Fristen als Datei weitergeben</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>Berich&amp;t…</translation>
    </message>
    <message>
        <source>Make a page with a footnote for every figure</source>
        <translation>Eine Seite mit einer Fußnote zu jeder Zahl erstellen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Save and close the program</source>
        <translation>Speichern und das Programm schließen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Words used here</source>
        <translation>&amp;Wörter in diesem Programm</translation>
    </message>
    <message>
        <source>Say what the words of the window mean</source>
        <translation>Sagt, was die Wörter im Fenster heißen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>Alle Tasten auflisten</translation>
    </message>
    <message>
        <source>&amp;About Bidbook</source>
        <translation>Ü&amp;ber Bidbook</translation>
    </message>
    <message>
        <source>Versions and licence</source>
        <translation>Versionen und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Read an article…</source>
        <translation>&amp;Artikel lesen…</translation>
    </message>
    <message>
        <source>Paste a text; its bids become proposals</source>
        <translation>Einen Text einfügen; seine Gebote werden Vorschläge</translation>
    </message>
    <message>
        <source>&amp;Sources…</source>
        <translation>&amp;Quellen…</translation>
    </message>
    <message>
        <source>Show all sources with their claims</source>
        <translation>Alle Quellen mit ihren Angaben zeigen</translation>
    </message>
    <message>
        <source>&amp;Without a source…</source>
        <translation>&amp;Ohne eine Quelle…</translation>
    </message>
    <message>
        <source>See what would change without some sources</source>
        <translation>Zeigen, was sich ohne bestimmte Quellen ändern würde</translation>
    </message>
    <message>
        <source>&amp;Add source…</source>
        <translation>Quelle &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Enter a publication, a filing or a letter</source>
        <translation>Eine Veröffentlichung, eine Mitteilung oder einen Brief eintragen</translation>
    </message>
    <message>
        <source>E&amp;dit source…</source>
        <translation>Quelle &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Change what is known of a source</source>
        <translation>Ändern, was über eine Quelle bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Parties…</source>
        <translation>Be&amp;teiligte…</translation>
    </message>
    <message>
        <source>Show all parties and what they took part in</source>
        <translation>Alle Beteiligten zeigen, und woran sie teilhatten</translation>
    </message>
    <message>
        <source>Add part&amp;y…</source>
        <translation>Beteiligten hinzu&amp;fügen…</translation>
    </message>
    <message>
        <source>Enter a company, person, fund or agency</source>
        <translation>Ein Unternehmen, eine Person, einen Fonds oder eine Behörde eintragen</translation>
    </message>
    <message>
        <source>&amp;Edit party…</source>
        <translation>Beteiligten bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>Change the name or kind of a party</source>
        <translation>Name oder Art eines Beteiligten ändern</translation>
    </message>
    <message>
        <source>&amp;Merge parties…</source>
        <translation>Beteiligte &amp;zusammenführen…</translation>
    </message>
    <message>
        <source>Say that two parties are one; can be undone</source>
        <translation>Zwei Beteiligte zu einem machen; lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>Back to &amp;today</source>
        <translation>Zurück zu &amp;heute</translation>
    </message>
    <message>
        <source>See the book as of today</source>
        <translation>Das Buch mit dem Stand von heute zeigen</translation>
    </message>
    <message>
        <source>Order by &amp;rank</source>
        <translation>Nach &amp;Rang ordnen</translation>
    </message>
    <message>
        <source>Sort the list by rank again</source>
        <translation>Die Liste wieder nach Rang ordnen</translation>
    </message>
    <message>
        <source>&amp;Assume the contest’s currency</source>
        <translation>&amp;Währung des Verkaufs annehmen</translation>
    </message>
    <message>
        <source>Take a price without a printed currency in the contest’s</source>
        <translation>Preise ohne gedruckte Währung in der des Verkaufs verstehen</translation>
    </message>
    <message>
        <source>&amp;Standing</source>
        <translation>&amp;Rangfolge</translation>
    </message>
    <message>
        <source>Show what stands on this day, row by row</source>
        <translation>Zeigen, was an diesem Tag gilt, Zeile für Zeile</translation>
    </message>
    <message>
        <source>&amp;Over time</source>
        <translation>&amp;Zeitverlauf</translation>
    </message>
    <message>
        <source>Show all bids by their days</source>
        <translation>Alle Gebote nach ihren Tagen zeigen</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>&amp;Beides</translation>
    </message>
    <message>
        <source>Show both charts, where there is room</source>
        <translation>Beide Diagramme zeigen, wo Platz ist</translation>
    </message>
    <message>
        <source>&amp;Key to the chart</source>
        <translation>&amp;Legende zum Diagramm</translation>
    </message>
    <message>
        <source>Show what the marks of the chart mean</source>
        <translation>Zeigen, was die Zeichen im Diagramm bedeuten</translation>
    </message>
    <message>
        <source>Chart as a &amp;table…</source>
        <translation>Diagramm als &amp;Tabelle…</translation>
    </message>
    <message>
        <source>Read the chart as rows, with low and high</source>
        <translation>Das Diagramm als Zeilen lesen, mit unterem und oberem Ende</translation>
    </message>
    <message>
        <source>&amp;Copy chart</source>
        <translation>Diagramm &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy chart &amp;data</source>
        <translation>&amp;Daten kopieren</translation>
    </message>
    <message>
        <source>Copy what the chart shows, for a spreadsheet</source>
        <translation>Was das Diagramm zeigt, für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Save chart &amp;as…</source>
        <translation>Diagramm &amp;speichern unter…</translation>
    </message>
    <message>
        <source>Write the chart with its sources to a file</source>
        <translation>Das Diagramm mit seinen Quellen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Ch&amp;art</source>
        <translation>Dia&amp;gramm</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters gehen</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>V&amp;orheriger Bereich</translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation>Zum vorherigen Teil des Fensters gehen</translation>
    </message>
    <message>
        <source>Go to &amp;list</source>
        <translation>Zur &amp;Liste</translation>
    </message>
    <message>
        <source>Go to the list of bidders</source>
        <translation>Zur Liste der Bieter gehen</translation>
    </message>
    <message>
        <source>Go to &amp;chart</source>
        <translation>Zum &amp;Diagramm</translation>
    </message>
    <message>
        <source>Go to the chart; arrows move in it</source>
        <translation>Zum Diagramm gehen; Pfeiltasten bewegen darin</translation>
    </message>
    <message>
        <source>Go to &amp;details</source>
        <translation>Zu den &amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Go to the details of the selected bid</source>
        <translation>Zu den Einzelheiten des gewählten Gebots gehen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>a share</source>
        <translation>je Aktie</translation>
    </message>
    <message>
        <source>Which one is meant?</source>
        <translation>Was ist gemeint?</translation>
    </message>
    <message>
        <source>Not understood: {words}. It stays as typed.</source>
        <translation>Nicht verstanden: {words}. Es bleibt wie eingegeben.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
    <message>
        <source>Which one is not printed. It may be</source>
        <translation>Welche Währung, steht nicht da. Möglich ist</translation>
    </message>
    <message>
        <source>No currency is printed. Take it as</source>
        <translation>Keine Währung gedruckt. Verstehen als</translation>
    </message>
    <message>
        <source>{currency}, assumed</source>
        <translation>{currency}, angenommen</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Show what the answer rests on</source>
        <translation>Zeigen, worauf die Antwort beruht</translation>
    </message>
    <message>
        <source>What is missing?</source>
        <translation>Was fehlt?</translation>
    </message>
    <message>
        <source>Show what keeps bids apart, and enter it</source>
        <translation>Zeigen, was Gebote trennt, und es eintragen</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>Read an article</source>
        <translation>Artikel lesen</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>There is nothing to read: it is empty.</source>
        <translation>Nichts zu lesen: Der Text ist leer.</translation>
    </message>
    <message>
        <source>The text is long: only its begin is read.</source>
        <translation>Der Text ist lang: Nur sein Anfang wird gelesen.</translation>
    </message>
    <message>
        <source>{name} can’t be read: {reason}.</source>
        <translation>{name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>Entered: {count}. One undo takes it back.</source>
        <translation>Eingetragen: {count}. Einmal Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Enter accept · Del reject · E edit · F7 next</source>
        <translation>Enter ja · Entf nein · E ändern · F7 weiter</translation>
    </message>
    <message>
        <source>Nothing enters the book without your click.</source>
        <translation>Nichts kommt ohne Klick ins Buch.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Enter into the book</source>
        <translation>Ins Buch eintragen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This article is in the book: {source}.</source>
        <translation>Dieser Artikel steht im Buch: {source}.</translation>
    </message>
    <message>
        <source>This text runs from right to left: only its sums and dates are read.</source>
        <translation>Dieser Text läuft von rechts nach links: Nur Beträge und Daten werden gelesen.</translation>
    </message>
    <message>
        <source>No sums, offers or responses were found. Try another language.</source>
        <translation>Keine Beträge, Angebote oder Reaktionen gefunden. Eine andere Sprache versuchen.</translation>
    </message>
    <message>
        <source>In this language only sums and dates are read.</source>
        <translation>In dieser Sprache werden nur Beträge und Daten gelesen.</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>Texts (*.txt *.html *.htm *.md);;All files (*)</source>
        <translation>Texte (*.txt *.html *.htm *.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Select the words that were missed.</source>
        <translation>Die übersehenen Wörter auswählen.</translation>
    </message>
    <message>
        <source>Copied: the sentence and what was read of it. Nothing is sent.</source>
        <translation>Kopiert: der Satz und was davon gelesen wurde. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} offen</translation>
    </message>
    <message>
        <source>{accepted} accepted, {rejected} rejected</source>
        <translation>{accepted} angenommen, {rejected} verworfen</translation>
    </message>
    <message>
        <source>3 April 2025</source>
        <translation>3. April 2025</translation>
    </message>
    <message>
        <source>not recognised, read as {language}</source>
        <translation>nicht erkannt, gelesen als {language}</translation>
    </message>
    <message>
        <source>{language}, recognised</source>
        <translation>{language}, erkannt</translation>
    </message>
    <message>
        <source>read as {language}</source>
        <translation>gelesen als {language}</translation>
    </message>
    <message>
        <source>into {contest}</source>
        <translation>in {contest}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Amounts: {count}</source>
        <translation>Beträge: {count}</translation>
    </message>
    <message>
        <source>Dates: {count}</source>
        <translation>Daten: {count}</translation>
    </message>
    <message>
        <source>Names: {count}</source>
        <translation>Namen: {count}</translation>
    </message>
    <message>
        <source>find it</source>
        <translation>erkennen</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>needs an amount</source>
        <translation>braucht einen Betrag</translation>
    </message>
    <message>
        <source>needs a day</source>
        <translation>braucht einen Tag</translation>
    </message>
    <message>
        <source>needs a name</source>
        <translation>braucht einen Namen</translation>
    </message>
    <message>
        <source>one more source for a bid in the book</source>
        <translation>weitere Quelle für ein Gebot im Buch</translation>
    </message>
    <message>
        <source>new bid</source>
        <translation>neues Gebot</translation>
    </message>
    <message>
        <source>one more source for a deadline in the book</source>
        <translation>weitere Quelle für eine Frist im Buch</translation>
    </message>
    <message>
        <source>new deadline</source>
        <translation>neue Frist</translation>
    </message>
    <message>
        <source>new figure, no bid</source>
        <translation>neue Zahl, kein Gebot</translation>
    </message>
    <message>
        <source>new response</source>
        <translation>neue Reaktion</translation>
    </message>
    <message>
        <source>{name}’s group</source>
        <translation>Gruppe um {name}</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>Deadline: {day}</source>
        <translation>Frist: {day}</translation>
    </message>
    <message>
        <source>day not settled</source>
        <translation>Tag nicht geklärt</translation>
    </message>
    <message>
        <source>{amount}, currency not printed</source>
        <translation>{amount}, Währung nicht gedruckt</translation>
    </message>
    <message>
        <source>no price printed</source>
        <translation>kein Preis gedruckt</translation>
    </message>
    <message>
        <source>Will do: {effect}</source>
        <translation>Bewirkt: {effect}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>New one instead</source>
        <translation>Stattdessen neu</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Was fällig ist</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Beteiligter</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>Bieter</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Paste an article here, or open a text or HTML file.</source>
        <translation>Hier einen Artikel einfügen oder eine Text- oder HTML-Datei öffnen.</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Propose from selection</source>
        <translation>Aus Auswahl vorschlagen</translation>
    </message>
    <message>
        <source>Report a miss</source>
        <translation>Übersehenes melden</translation>
    </message>
    <message>
        <source>Copies the sentence and what was read of it. Nothing is sent.</source>
        <translation>Kopiert den Satz und was davon gelesen wurde. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Select words to propose what was not found.</source>
        <translation>Erst Wörter auswählen, dann vorschlagen.</translation>
    </message>
    <message>
        <source>&amp;Bid</source>
        <translation>&amp;Gebot</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>&amp;Zahl</translation>
    </message>
    <message>
        <source>&amp;Response</source>
        <translation>&amp;Reaktion</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>&amp;Frist</translation>
    </message>
</context>
<context>
    <name>AsOf</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>Stand {day}</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>As of which day</source>
        <translation>Stand welchen Tages</translation>
    </message>
    <message>
        <source>A day in words: 3 April 2025, today, end of May</source>
        <translation>Ein Tag in Worten: 3. April 2025, heute, Ende Mai</translation>
    </message>
    <message>
        <source>when public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>when recorded</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>By when it was published, or entered in this book</source>
        <translation>Danach, wann es veröffentlicht oder in dieses Buch eingetragen wurde</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play from the first day on</source>
        <translation>Vom ersten Tag an abspielen</translation>
    </message>
    <message>
        <source>not understood as a day</source>
        <translation>nicht als Tag verstanden</translation>
    </message>
    <message>
        <source>Drag to a day, or use the arrow keys</source>
        <translation>Auf einen Tag ziehen oder die Pfeiltasten nehmen</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>&amp;Keep a backup now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Forget history…</source>
        <translation>Historie &amp;vergessen…</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>Frühere Stände</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Nothing is kept yet. The first backup is made when the file is saved.</source>
        <translation>Noch ist nichts da. Die erste Sicherung entsteht, wenn die Datei gespeichert wird.</translation>
    </message>
    <message>
        <source>It holds no changes.</source>
        <translation>Sie enthält keine Änderungen.</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>{count} records</source>
        <translation>{count} Einträge</translation>
    </message>
    <message>
        <source>can’t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Kept: {reason}</source>
        <translation>Behalten: {reason}</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Kept beside {file}, on this machine only</source>
        <translation>Liegen neben {file}, nur auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Etwas Unerwartetes ist passiert.</translation>
    </message>
    <message>
        <source>Your book is as it was. ({error})</source>
        <translation>Das Buch ist, wie es war. ({error})</translation>
    </message>
    <message>
        <source>This is your copy of the shipped book.</source>
        <translation>Dies ist die eigene Kopie des mitgelieferten Buchs.</translation>
    </message>
    <message>
        <source>It lies at {path}.</source>
        <translation>Sie liegt unter {path}.</translation>
    </message>
    <message>
        <source>The catalogue of the language can’t be read.</source>
        <translation>Der Katalog der Sprache lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The window speaks English.</source>
        <translation>Das Fenster spricht Englisch.</translation>
    </message>
    <message>
        <source>A theme can’t be read.</source>
        <translation>Ein Farbschema lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The other one is used. ({file})</source>
        <translation>Das andere wird verwendet. ({file})</translation>
    </message>
    <message>
        <source>You are looking at {day}</source>
        <translation>Gezeigt ist der {day}</translation>
    </message>
    <message>
        <source>You are looking at today</source>
        <translation>Gezeigt ist der heutige Tag</translation>
    </message>
    <message>
        <source>as it was recorded in this book by then.</source>
        <translation>so wie er in diesem Buch damals erfasst war.</translation>
    </message>
    <message>
        <source>as it was public that day.</source>
        <translation>mit dem, was an diesem Tag öffentlich war.</translation>
    </message>
    <message>
        <source>One source is left out.</source>
        <translation>Eine Quelle ist weggelassen.</translation>
    </message>
    <message>
        <source>{n} sources are left out.</source>
        <translation>{n} Quellen sind weggelassen.</translation>
    </message>
    <message>
        <source>What you enter is recorded today.</source>
        <translation>Neues gilt als heute erfasst.</translation>
    </message>
    <message>
        <source>Saved, but not seen as of {day}.</source>
        <translation>Gespeichert, aber am {day} nicht zu sehen.</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>1 bid</source>
        <translation>1 Gebot</translation>
    </message>
    <message>
        <source>{n} bids</source>
        <translation>{n} Gebote</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Angabe</translation>
    </message>
    <message>
        <source>{n} claims</source>
        <translation>{n} Angaben</translation>
    </message>
    <message>
        <source>1 deadline</source>
        <translation>1 Frist</translation>
    </message>
    <message>
        <source>{n} deadlines</source>
        <translation>{n} Fristen</translation>
    </message>
    <message>
        <source>Hidden because it became public later: {counts}.</source>
        <translation>Verborgen, da später öffentlich: {counts}.</translation>
    </message>
    <message>
        <source>Hidden because recorded later: {counts}.</source>
        <translation>Verborgen, da später erfasst: {counts}.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>Die Datei ist weg.</translation>
    </message>
    <message>
        <source>The book is whole here, as you see it.</source>
        <translation>Das Buch ist hier vollständig, so wie es zu sehen ist.</translation>
    </message>
    <message>
        <source>Another program damaged the file.</source>
        <translation>Ein anderes Programm hat die Datei beschädigt.</translation>
    </message>
    <message>
        <source>The book is whole here. The damaged file stays as a copy.</source>
        <translation>Das Buch ist hier vollständig. Die beschädigte Datei bleibt als Kopie.</translation>
    </message>
    <message>
        <source>Another book stands in the file’s place.</source>
        <translation>An der Stelle der Datei liegt ein anderes Buch.</translation>
    </message>
    <message>
        <source>The file was changed by another program.</source>
        <translation>Ein anderes Programm hat die Datei geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>What is saved there shows here, too.</source>
        <translation>Was dort gespeichert wird, erscheint auch hier.</translation>
    </message>
    <message>
        <source>It could not be merged yet.</source>
        <translation>Es ließ sich noch nicht zusammenführen.</translation>
    </message>
    <message>
        <source>Another program removed {count} of {of} records.</source>
        <translation>Ein anderes Programm hat {count} von {of} Einträgen entfernt.</translation>
    </message>
    <message>
        <source>They are still here until you decide.</source>
        <translation>Hier sind sie noch da, bis das entschieden ist.</translation>
    </message>
    <message>
        <source>Take the deletions</source>
        <translation>Löschungen übernehmen</translation>
    </message>
    <message>
        <source>Keep the records</source>
        <translation>Einträge behalten</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <source>Merge it</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>What you typed was not saved: 1 draft is kept.</source>
        <translation>Nicht gespeicherte Eingaben: 1 Entwurf ist da.</translation>
    </message>
    <message>
        <source>What you typed was not saved: {count} drafts are kept.</source>
        <translation>Nicht gespeicherte Eingaben: {count} Entwürfe sind da.</translation>
    </message>
    <message>
        <source>Show drafts</source>
        <translation>Entwürfe zeigen</translation>
    </message>
    <message>
        <source>1 record was changed by another program.</source>
        <translation>1 Eintrag hat ein anderes Programm geändert.</translation>
    </message>
    <message>
        <source>{count} records were changed by another program.</source>
        <translation>{count} Einträge hat ein anderes Programm geändert.</translation>
    </message>
    <message>
        <source>1 record was taken over from the copy.</source>
        <translation>1 Eintrag ist aus der Kopie übernommen.</translation>
    </message>
    <message>
        <source>{count} records were taken over from the copy.</source>
        <translation>{count} Einträge sind aus der Kopie übernommen.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>1 field was changed on both sides.</source>
        <translation>1 Feld wurde auf beiden Seiten geändert.</translation>
    </message>
    <message>
        <source>{count} fields were changed on both sides.</source>
        <translation>{count} Felder wurden auf beiden Seiten geändert.</translation>
    </message>
    <message>
        <source>Settle conflicts…</source>
        <translation>Widersprüche klären…</translation>
    </message>
    <message>
        <source>The book is free now.</source>
        <translation>Das Buch ist jetzt frei.</translation>
    </message>
    <message>
        <source>The other window has let it go.</source>
        <translation>Das andere Fenster hat es geschlossen.</translation>
    </message>
    <message>
        <source>Edit it here</source>
        <translation>Hier bearbeiten</translation>
    </message>
    <message>
        <source>{name}, written {when}, {count} records.</source>
        <translation>{name}, geschrieben {when}, {count} Einträge.</translation>
    </message>
    <message>
        <source>A sync service left a copy of this book.</source>
        <translation>Ein Abgleichdienst hat eine Kopie dieses Buchs hinterlassen.</translation>
    </message>
    <message>
        <source>Merge it in</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen…</translation>
    </message>
    <message>
        <source>It is still open there.</source>
        <translation>Es ist dort noch geöffnet.</translation>
    </message>
    <message>
        <source>Restored: {state}, {when}.</source>
        <translation>Wiederhergestellt: {state}, {when}.</translation>
    </message>
    <message>
        <source>The damaged file is kept as {name}.</source>
        <translation>Die beschädigte Datei bleibt als {name}.</translation>
    </message>
    <message>
        <source>Records that are whole: {count}.</source>
        <translation>Heile Einträge: {count}.</translation>
    </message>
    <message>
        <source>Others, which are not: {count}.</source>
        <translation>Andere, die es nicht sind: {count}.</translation>
    </message>
    <message>
        <source>The damaged file is as it was: {name}.</source>
        <translation>Die beschädigte Datei ist, wie sie war: {name}.</translation>
    </message>
</context>
<context>
    <name>BidDialog</name>
    <message>
        <source>Edit bid</source>
        <translation>Gebot bearbeiten</translation>
    </message>
    <message>
        <source>New bid</source>
        <translation>Neues Gebot</translation>
    </message>
    <message>
        <source>Raise the bid</source>
        <translation>Gebot erhöhen</translation>
    </message>
    <message>
        <source>rund 20 Mrd. Dollar, $30bn-plus</source>
        <translation>rund 20 Mrd. Dollar, $30bn-plus</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Stake sought</source>
        <translation>Angestrebter Anteil</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Abgegeben am</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Verbindlichkeit</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bestimmungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>BidderDialog</name>
    <message>
        <source>New bidder</source>
        <translation>Neuer Bieter</translation>
    </message>
    <message>
        <source>Edit bidder</source>
        <translation>Bieter bearbeiten</translation>
    </message>
    <message>
        <source>A party of the book, or a new name</source>
        <translation>Ein Beteiligter des Buchs oder ein neuer Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Geführt von</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Formed from</source>
        <translation>Entstanden aus</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>No bidder matches. Show all, or search otherwise.</source>
        <translation>Kein Bieter passt. Alle zeigen oder anders suchen.</translation>
    </message>
    <message>
        <source>The book is empty. Contest &gt; Add contest… begins it.</source>
        <translation>Das Buch ist leer. Mit Verkauf &gt; Verkauf hinzufügen… beginnt es.</translation>
    </message>
    <message>
        <source>No bidder is entered yet. Bidder &gt; Add bidder… enters one.</source>
        <translation>Noch ist kein Bieter eingetragen. Bieter &gt; Bieter hinzufügen… trägt einen ein.</translation>
    </message>
    <message>
        <source>Nothing was public on this day yet, or no bid is entered.</source>
        <translation>An diesem Tag war noch nichts öffentlich, oder es ist kein Gebot eingetragen.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>Bieter</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>{rank}, unless “about” hides {share}</source>
        <translation>{rank}, sofern „rund“ nicht {share} verdeckt</translation>
    </message>
    <message>
        <source>paid in parts</source>
        <translation>in Teilen gezahlt</translation>
    </message>
    <message>
        <source>a share</source>
        <translation>je Aktie</translation>
    </message>
    <message>
        <source>Not comparable</source>
        <translation>Nicht vergleichbar</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Listed, not ranked</source>
        <translation>Gelistet, ohne Rang</translation>
    </message>
    <message>
        <source>Ranked</source>
        <translation>Mit Rang</translation>
    </message>
    <message>
        <source>{undisclosed}: may be any amount</source>
        <translation>{undisclosed}: kann jeder Betrag sein</translation>
    </message>
    <message>
        <source>{bids} bids in {contests} contests. </source>
        <translation>{bids} Gebote in {contests} Verkäufen. </translation>
    </message>
    <message>
        <source>Ranks and chart stand in each contest.</source>
        <translation>Ränge und Diagramm stehen im einzelnen Verkauf.</translation>
    </message>
    <message>
        <source>highest stated</source>
        <translation>höchstes genanntes</translation>
    </message>
    <message>
        <source>may exceed it</source>
        <translation>kann darüber liegen</translation>
    </message>
    <message>
        <source>1 more is hidden by filters.</source>
        <translation>1 weiterer ist durch Filter verborgen.</translation>
    </message>
    <message>
        <source>{count} more are hidden by filters.</source>
        <translation>{count} weitere sind durch Filter verborgen.</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Alle {count} zeigen</translation>
    </message>
    <message>
        <source>Bidders</source>
        <translation>Bieter</translation>
    </message>
    <message>
        <source>Key to the chart</source>
        <translation>Legende zum Diagramm</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>umgerechnet</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>about</source>
        <translation>rund</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>undisclosed</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>Chart of what stands</source>
        <translation>Diagramm der Rangfolge</translation>
    </message>
    <message>
        <source>{price} a share</source>
        <translation>{price} je Aktie</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>The chart was not saved.</source>
        <translation>Das Diagramm wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Chart as a table</source>
        <translation>Diagramm als Tabelle</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>Bieter</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Unteres Ende</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Oberes Ende</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>Gezeichnet als</translation>
    </message>
    <message>
        <source>No bidder is shown.</source>
        <translation>Kein Bieter ist gezeigt.</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Earliest</source>
        <translation>Frühestens</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Spätestens</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>No bid is shown.</source>
        <translation>Kein Gebot ist gezeigt.</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Moved to</source>
        <translation>Verschoben auf</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt durch</translation>
    </message>
    <message>
        <source>No deadline is shown.</source>
        <translation>Keine Frist ist gezeigt.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>nothing chosen</source>
        <translation>nichts gewählt</translation>
    </message>
</context>
<context>
    <name>ChoicesField</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>{name} herausnehmen</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Correct a claim</source>
        <translation>Angabe berichtigen</translation>
    </message>
    <message>
        <source>Add a claim</source>
        <translation>Angabe hinzufügen</translation>
    </message>
    <message>
        <source>a source, or a name (Reuters)</source>
        <translation>eine Quelle oder ein Name (Reuters)</translation>
    </message>
    <message>
        <source>According to</source>
        <translation>Laut</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Has it from</source>
        <translation>Vermittelt durch</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Where in it</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>About the day</source>
        <translation>Zum Tag</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare bids</source>
        <translation>Gebote vergleichen</translation>
    </message>
    <message>
        <source>≠ the bids differ; bold: unlike the first</source>
        <translation>≠ die Gebote unterscheiden sich; fett: anders als das erste</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Enter {what}…</source>
        <translation>{what} eintragen…</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Bid {number}</source>
        <translation>Gebot {number}</translation>
    </message>
    <message>
        <source>the bids differ</source>
        <translation>die Gebote unterscheiden sich</translation>
    </message>
    <message>
        <source>all the same</source>
        <translation>alle gleich</translation>
    </message>
    <message>
        <source>{value}, differs</source>
        <translation>{value}, abweichend</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>{bid} (no longer stands)</source>
        <translation>{bid} (gilt nicht mehr)</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Settle conflicts</source>
        <translation>Widersprüche klären</translation>
    </message>
    <message>
        <source>Keep &amp;ours</source>
        <translation>&amp;Unsere behalten</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>&amp;Andere übernehmen</translation>
    </message>
    <message>
        <source>Ours, as it stands now</source>
        <translation>Unsere Fassung, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere Fassung</translation>
    </message>
    <message>
        <source>can’t be taken over here</source>
        <translation>lässt sich hier nicht übernehmen</translation>
    </message>
    <message>
        <source>1 field was changed on two sides at once.</source>
        <translation>1 Feld wurde auf zwei Seiten zugleich geändert.</translation>
    </message>
    <message>
        <source>{count} fields were changed on two sides at once.</source>
        <translation>{count} Felder wurden auf zwei Seiten zugleich geändert.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unsere</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Nothing to settle. Where two people change the same field at once, both versions wait here.</source>
        <translation>Nichts zu klären. Ändern zwei dasselbe Feld zugleich, warten hier beide Fassungen.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>the whole record</source>
        <translation>der ganze Eintrag</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>ContestDialog</name>
    <message>
        <source>Edit contest</source>
        <translation>Verkauf bearbeiten</translation>
    </message>
    <message>
        <source>New contest</source>
        <translation>Neuer Verkauf</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>Zielunternehmen</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>What is sold</source>
        <translation>Kaufgegenstände</translation>
    </message>
    <message>
        <source>Take it where a price names no currency</source>
        <translation>Annehmen, wo ein Preis keine Währung nennt</translation>
    </message>
    <message>
        <source>not said: that of the bid’s day</source>
        <translation>nicht gesagt: der vom Tag des Gebots</translation>
    </message>
    <message>
        <source>the day for rates and share prices</source>
        <translation>der Tag für Wechsel- und Aktienkurse</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Jurisdictions</source>
        <translation>Rechtsräume</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Which one is meant?</source>
        <translation>Welches ist gemeint?</translation>
    </message>
    <message>
        <source>Not understood as a date. It stays as typed, sorted last.</source>
        <translation>Nicht als Datum verstanden. Es bleibt wie eingegeben und steht zuletzt.</translation>
    </message>
</context>
<context>
    <name>DeadlinesDialog</name>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>The file can’t be written: {reason}.</source>
        <translation>Die Datei lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>1 deadline is in {file}.</source>
        <translation>1 Frist steht in {file}.</translation>
    </message>
    <message>
        <source>{count} deadlines are in {file}.</source>
        <translation>{count} Fristen stehen in {file}.</translation>
    </message>
    <message>
        <source>Left out: {deadlines}.</source>
        <translation>Weggelassen: {deadlines}.</translation>
    </message>
    <message>
        <source>The chosen deadline</source>
        <translation>Die gewählte Frist</translation>
    </message>
    <message>
        <source>Export calendar…</source>
        <translation>Kalender exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export calendar</source>
        <translation>Kalender exportieren</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Work out a date</source>
        <translation>Ein Datum ausrechnen</translation>
    </message>
    <message>
        <source>3 April 2025</source>
        <translation>3. April 2025</translation>
    </message>
    <message>
        <source>Count from</source>
        <translation>Zählen ab</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>extends the chosen deadline</source>
        <translation>verlängert die gewählte Frist</translation>
    </message>
    <message>
        <source>Add deadline…</source>
        <translation>Frist hinzufügen…</translation>
    </message>
    <message>
        <source>Give the day to count from.</source>
        <translation>Der Tag, ab dem gezählt wird, fehlt.</translation>
    </message>
    <message>
        <source>Counting needs one certain day.</source>
        <translation>Zum Zählen braucht es einen bestimmten Tag.</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>Stand {day}</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verbleibt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Binds</source>
        <translation>Bindet</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt durch</translation>
    </message>
    <message>
        <source>No deadline is known on this day.</source>
        <translation>An diesem Tag ist keine Frist bekannt.</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>not public yet</source>
        <translation>noch nicht öffentlich</translation>
    </message>
    <message>
        <source>Select a bidder</source>
        <translation>Einen Bieter wählen</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>rank {rank}</source>
        <translation>Rang {rank}</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Diese Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Reject a claim</source>
        <translation>Angabe verwerfen</translation>
    </message>
    <message>
        <source>Because it is</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It stays in the book and counts no longer.</source>
        <translation>Sie bleibt im Buch und zählt nicht mehr.</translation>
    </message>
    <message>
        <source>Move a claim</source>
        <translation>Angabe verschieben</translation>
    </message>
    <message>
        <source>To the bid</source>
        <translation>Zum Gebot</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Wurde</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>No claims: nothing is said yet. Add a claim with Ctrl+L.</source>
        <translation>Keine Angaben: Noch ist nichts gesagt. Strg+L fügt eine hinzu.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Beteiligter</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>No members are entered.</source>
        <translation>Keine Mitglieder eingetragen.</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Nobody has responded, as far as the book knows.</source>
        <translation>Soweit das Buch weiß, hat niemand reagiert.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Nothing dated is entered.</source>
        <translation>Nichts mit Datum eingetragen.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet. Every change can be undone.</source>
        <translation>Hier wurde noch nichts geändert. Jede Änderung lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>Gebot</translation>
    </message>
    <message>
        <source>About the bidder</source>
        <translation>Über den Bieter</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>Gebote</translation>
    </message>
    <message>
        <source>Select a bidder</source>
        <translation>Einen Bieter wählen</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Wäre dann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>Im Einzelnen</translation>
    </message>
    <message>
        <source>Nothing differs from the book as it is now.</source>
        <translation>Kein Unterschied zum jetzigen Buch.</translation>
    </message>
    <message>
        <source>Against now: {added} added, {changed} changed, {removed} removed</source>
        <translation>Gegenüber jetzt: {added} mehr, {changed} geändert, {removed} weniger</translation>
    </message>
    <message>
        <source>the first {count} are listed</source>
        <translation>die ersten {count} stehen hier</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>This is too long to be kept as a draft.</source>
        <translation>Das ist zu lang, um als Entwurf zu bleiben.</translation>
    </message>
    <message>
        <source>No draft can be kept: {reason}.</source>
        <translation>Kein Entwurf möglich: {reason}.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>You typed this on {moment}, not saved.</source>
        <translation>Eingegeben am {moment}, nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>DraftsDialog</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Typed in forms that were left without saving.</source>
        <translation>In Formulare getippt, die ohne Speichern verlassen wurden.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Typed on</source>
        <translation>Eingegeben am</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>There is no draft. Esc in a form keeps one.</source>
        <translation>Kein Entwurf da. Esc in einem Formular behält einen.</translation>
    </message>
    <message>
        <source>What this was about is no longer in the book. Its words stand here.</source>
        <translation>Worum es ging, steht nicht mehr im Buch. Der Wortlaut steht hier.</translation>
    </message>
</context>
<context>
    <name>Entering</name>
    <message>
        <source>New bid</source>
        <translation>Neues Gebot</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>Bieter</translation>
    </message>
    <message>
        <source>Two parties that are one</source>
        <translation>Zwei Beteiligte, die einer sind</translation>
    </message>
    <message>
        <source>This party</source>
        <translation>Dieser Beteiligte</translation>
    </message>
    <message>
        <source>is in truth</source>
        <translation>ist in Wahrheit</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Extends</source>
        <translation>Verlängert</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Ereignis bearbeiten</translation>
    </message>
    <message>
        <source>New response</source>
        <translation>Neue Reaktion</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Neue Frist</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neues Ereignis</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export and report</source>
        <translation>Export und Bericht</translation>
    </message>
    <message>
        <source>The contest that is shown</source>
        <translation>Der angezeigte Verkauf</translation>
    </message>
    <message>
        <source>All contests of the book</source>
        <translation>Alle Verkäufe des Buchs</translation>
    </message>
    <message>
        <source>All, a file each</source>
        <translation>Alle, je eine Datei</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>List what changed since</source>
        <translation>Auflisten, was sich geändert hat seit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>Zwischen Zellen</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation>Druckvorschau…</translation>
    </message>
    <message>
        <source>Report, one page for a browser (HTML)</source>
        <translation>Bericht, eine Seite für den Browser (HTML)</translation>
    </message>
    <message>
        <source>Report, to print (PDF)</source>
        <translation>Bericht, zum Drucken (PDF)</translation>
    </message>
    <message>
        <source>Report, as text (Markdown)</source>
        <translation>Bericht, als Text (Markdown)</translation>
    </message>
    <message>
        <source>Tables, as a workbook (XLSX)</source>
        <translation>Tabellen, als Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Tables, as text (CSV)</source>
        <translation>Tabellen, als Text (CSV)</translation>
    </message>
    <message>
        <source>Tables, as text (Markdown)</source>
        <translation>Tabellen, als Text (Markdown)</translation>
    </message>
    <message>
        <source>Records, as they are in the book (JSON)</source>
        <translation>Datensätze, wie sie im Buch stehen (JSON)</translation>
    </message>
    <message>
        <source>Deadlines, for a calendar (iCalendar)</source>
        <translation>Fristen, für einen Kalender (iCalendar)</translation>
    </message>
    <message>
        <source>{ending} files</source>
        <translation>{ending}-Dateien</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportiert.</translation>
    </message>
    <message>
        <source>{names} in {folder}</source>
        <translation>{names} in {folder}</translation>
    </message>
</context>
<context>
    <name>FactsList</name>
    <message>
        <source>Values of the bid</source>
        <translation>Werte des Gebots</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>New figure</source>
        <translation>Neue Zahl</translation>
    </message>
    <message>
        <source>Edit figure</source>
        <translation>Zahl bearbeiten</translation>
    </message>
    <message>
        <source>how many {other} for 1 {one}</source>
        <translation>wie viele {other} für 1 {one}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>New book</source>
        <translation>Neues Buch</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Buch öffnen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Books (*.json);;All files (*)</source>
        <translation>Bücher (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Forget history</source>
        <translation>Historie vergessen</translation>
    </message>
    <message>
        <source>&amp;Yes, drop all of this</source>
        <translation>&amp;Ja, all das löschen</translation>
    </message>
    <message>
        <source>&amp;Forget history</source>
        <translation>Historie &amp;vergessen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The book stays as it is now. Dropped for good, so that nothing of it is left on this disk:</source>
        <translation>Das Buch bleibt, wie es jetzt ist. Endgültig gelöscht, ohne Rest auf diesem Datenträger:</translation>
    </message>
    <message>
        <source>This can’t be undone. Copies elsewhere, say with a sync service, are not touched.</source>
        <translation>Das lässt sich nicht zurücknehmen. Kopien anderswo, etwa bei einem Abgleichdienst, bleiben.</translation>
    </message>
    <message>
        <source>{count} changes since {day}, with who made them; no undo</source>
        <translation>{count} Änderungen seit dem {day}, samt ihren Urhebern; kein Rückgängig</translation>
    </message>
    <message>
        <source>{count} backups, {pinned} of them kept for ever</source>
        <translation>{count} Sicherungen, {pinned} davon auf Dauer</translation>
    </message>
    <message>
        <source>copies of damaged files beside the book</source>
        <translation>Kopien beschädigter Dateien neben dem Buch</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>According to</source>
        <translation>Laut</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Esc keeps a draft.</source>
        <translation>Esc behält einen Entwurf.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves and goes to the next</source>
        <translation>Strg+Eingabe speichert und geht weiter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>It will not be seen as of {day}.</source>
        <translation>Am {day} wird es nicht zu sehen sein.</translation>
    </message>
    <message>
        <source>Afterwards the answer stays as it is.</source>
        <translation>Die Antwort bleibt danach, wie sie ist.</translation>
    </message>
    <message>
        <source>Afterwards: {answer}</source>
        <translation>Danach: {answer}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Enter goes on; nothing is saved yet</source>
        <translation>Die Eingabetaste führt weiter; noch wird nichts gespeichert</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Words used here</source>
        <translation>Wörter in diesem Programm</translation>
    </message>
    <message>
        <source>What the words of the window mean.</source>
        <translation>Was die Wörter im Fenster heißen.</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Wörter suchen</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es heißt</translation>
    </message>
    <message>
        <source>No word matches.</source>
        <translation>Kein Wort passt.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Three things to try:</source>
        <translation>Drei Dinge zum Ausprobieren:</translation>
    </message>
    <message>
        <source>Ask why a number stands</source>
        <translation>Fragen, warum eine Zahl gilt</translation>
    </message>
    <message>
        <source>See what was public on 3 April 2025</source>
        <translation>Sehen, was am 3. April 2025 öffentlich war</translation>
    </message>
    <message>
        <source>Read an article</source>
        <translation>Einen Artikel lesen</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>All contests</source>
        <translation>Alle Verkäufe</translation>
    </message>
    <message>
        <source>Target {names}</source>
        <translation>Zielunternehmen: {names}</translation>
    </message>
    <message>
        <source>Seller {names}</source>
        <translation>Verkäufer: {names}</translation>
    </message>
    <message>
        <source>Cause {cause}</source>
        <translation>Anlass: {cause}</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>Verkauf</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>The clipboard holds no rows.</source>
        <translation>Die Zwischenablage enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.xlsx *.xlsm);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Eine Tabelle importieren</translation>
    </message>
    <message>
        <source>{name} is being read…</source>
        <translation>{name} wird gelesen…</translation>
    </message>
    <message>
        <source>The book from before is kept as a backup.</source>
        <translation>Das Buch von davor ist als Sicherung aufbewahrt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Save rows in trouble</source>
        <translation>Zeilen mit Schwierigkeiten speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Zeilen einfügen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>&amp;Only rows that need a look</source>
        <translation>&amp;Nur Zeilen, die man ansehen sollte</translation>
    </message>
    <message>
        <source>Space ticks a row, F2 chooses what a column holds.</source>
        <translation>Leertaste hakt eine Zeile an, F2 wählt, was eine Spalte enthält.</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>Andere &amp;Datei…</translation>
    </message>
    <message>
        <source>&amp;Save rows in trouble…</source>
        <translation>Zeilen mit &amp;Schwierigkeiten speichern…</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>The rows are being read…</source>
        <translation>Die Zeilen werden gelesen…</translation>
    </message>
</context>
<context>
    <name>ImportSettings</name>
    <message>
        <source>left open</source>
        <translation>bleibt offen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Column heads</source>
        <translation>Spaltenköpfe</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Bare figures are</source>
        <translation>Bloße Zahlen sind</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>upright bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>Westeuropäisch</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>Mitteleuropäisch</translation>
    </message>
    <message>
        <source>Macintosh</source>
        <translation>Macintosh</translation>
    </message>
    <message>
        <source>in row {number}</source>
        <translation>in Zeile {number}</translation>
    </message>
    <message>
        <source>there are none</source>
        <translation>es gibt keine</translation>
    </message>
    <message>
        <source>point: 1.25</source>
        <translation>Punkt: 1.25</translation>
    </message>
    <message>
        <source>comma: 1,25</source>
        <translation>Komma: 1,25</translation>
    </message>
    <message>
        <source>day first: 31/12/2025</source>
        <translation>Tag zuerst: 31/12/2025</translation>
    </message>
    <message>
        <source>month first: 12/31/2025</source>
        <translation>Monat zuerst: 12/31/2025</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Row and what is made of it</source>
        <translation>Zeile, und was aus ihr wird</translation>
    </message>
    <message>
        <source>Column {letters} {head} holds</source>
        <translation>Spalte {letters} {head} enthält</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>no name: left out</source>
        <translation>ohne Namen: bleibt weg</translation>
    </message>
    <message>
        <source>new bidder</source>
        <translation>neuer Bieter</translation>
    </message>
    <message>
        <source>a bidder already</source>
        <translation>schon Bieter</translation>
    </message>
    <message>
        <source>another name of {bidder}</source>
        <translation>anderer Name von {bidder}</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>no sum of money</source>
        <translation>kein Geldbetrag</translation>
    </message>
    <message>
        <source>taken from the bid before</source>
        <translation>vom Gebot davor übernommen</translation>
    </message>
    <message>
        <source>{amount}, without a currency</source>
        <translation>{amount}, ohne Währung</translation>
    </message>
    <message>
        <source>not understood: kept as typed</source>
        <translation>nicht verstanden: bleibt wie eingegeben</translation>
    </message>
    <message>
        <source>new source</source>
        <translation>neue Quelle</translation>
    </message>
    <message>
        <source>in the book: {source}</source>
        <translation>im Buch: {source}</translation>
    </message>
    <message>
        <source>{one} or {other}?</source>
        <translation>{one} oder {other}?</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>{reasons}: kept in its notes</source>
        <translation>{reasons}: kommt in die Notizen</translation>
    </message>
    <message>
        <source>already in the book: {bid}</source>
        <translation>schon im Buch: {bid}</translation>
    </message>
    <message>
        <source>the same as row {number}</source>
        <translation>wie Zeile {number}</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
</context>
<context>
    <name>ImportTarget</name>
    <message>
        <source>Choose, or type a new one</source>
        <translation>Wählen oder neu eintippen</translation>
    </message>
    <message>
        <source>For rows that do not say it themselves</source>
        <translation>Für Zeilen, die es nicht selbst sagen</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>According to</source>
        <translation>Laut</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
</context>
<context>
    <name>LeftoverDialog</name>
    <message>
        <source>Copy of a sync service</source>
        <translation>Kopie eines Abgleichdienstes</translation>
    </message>
    <message>
        <source>Merging removes nothing: what only the copy has is added, and a field that differs waits among the conflicts. One step of undo takes all of it back. Both sides are kept as backups.</source>
        <translation>Zusammenführen entfernt nichts: Was nur die Kopie hat, kommt hinzu; ein Feld, das abweicht, wartet unter den Widersprüchen. Einmal Rückgängig nimmt alles zurück. Beide Seiten bleiben als Sicherung.</translation>
    </message>
    <message>
        <source>&amp;Merge it in</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>This is no web address</source>
        <translation>Das ist keine Webadresse</translation>
    </message>
    <message>
        <source>It is not opened: {address}</source>
        <translation>Sie wird nicht geöffnet: {address}</translation>
    </message>
    <message>
        <source>Open in the browser?</source>
        <translation>Im Browser öffnen?</translation>
    </message>
    <message>
        <source>This leaves Bidbook: {address}</source>
        <translation>Das führt aus Bidbook hinaus: {address}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>MembersField</name>
    <message>
        <source>Add a member</source>
        <translation>Mitglied hinzufügen</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Beteiligter</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Take this member out</source>
        <translation>Dieses Mitglied herausnehmen</translation>
    </message>
</context>
<context>
    <name>NoBook</name>
    <message>
        <source>The book is gone</source>
        <translation>Das Buch ist weg</translation>
    </message>
    <message>
        <source>These earlier states of it are kept:</source>
        <translation>Diese früheren Stände sind da:</translation>
    </message>
    <message>
        <source>The book is damaged</source>
        <translation>Das Buch ist beschädigt</translation>
    </message>
    <message>
        <source>These earlier states of it are kept. The damaged file is copied aside before one of them takes its place.</source>
        <translation>Diese früheren Stände sind da. Die beschädigte Datei wird beiseite kopiert, bevor einer sie ersetzt.</translation>
    </message>
    <message>
        <source>No earlier state of it is kept here.</source>
        <translation>Hier ist kein früherer Stand erhalten.</translation>
    </message>
    <message>
        <source>Open this one</source>
        <translation>Diesen öffnen</translation>
    </message>
    <message>
        <source>Save single records into a new book…</source>
        <translation>Einzelne Einträge in ein neues Buch retten…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>New book for single records</source>
        <translation>Neues Buch für einzelne Einträge</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>Anderes Buch öffnen…</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No book is open</source>
        <translation>Kein Buch geöffnet</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>Frühere Stände</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last saved state</source>
        <translation>Zuletzt gespeicherter Stand</translation>
    </message>
    <message>
        <source>Last written file</source>
        <translation>Zuletzt geschriebene Datei</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Opening was cancelled.</source>
        <translation>Das Öffnen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message>
        <source>a later bid took its place</source>
        <translation>durch ein späteres Gebot ersetzt</translation>
    </message>
    <message>
        <source>the contest ended</source>
        <translation>der Verkauf endete</translation>
    </message>
    <message>
        <source>not comparable with the other bids</source>
        <translation>nicht vergleichbar mit den anderen Geboten</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation>Runde {number}</translation>
    </message>
    <message>
        <source>No bid is shown here.</source>
        <translation>Hier ist kein Gebot gezeigt.</translation>
    </message>
    <message>
        <source>a share</source>
        <translation>je Aktie</translation>
    </message>
    <message>
        <source>moved to {day}</source>
        <translation>verschoben auf {day}</translation>
    </message>
    <message>
        <source>{name} left: {day}</source>
        <translation>{name} ausgeschieden: {day}</translation>
    </message>
    <message>
        <source>set by {names}</source>
        <translation>gesetzt durch {names}</translation>
    </message>
    <message>
        <source>After {day}: hidden, not yet recorded</source>
        <translation>Nach {day}: verborgen, noch nicht erfasst</translation>
    </message>
    <message>
        <source>After {day}: hidden, not yet public</source>
        <translation>Nach {day}: verborgen, noch nicht öffentlich</translation>
    </message>
    <message>
        <source>{day}, next deadline</source>
        <translation>{day}, nächste Frist</translation>
    </message>
    <message>
        <source>auction round</source>
        <translation>Bieterrunde</translation>
    </message>
    <message>
        <source>{count} auction rounds</source>
        <translation>{count} Bieterrunden</translation>
    </message>
    <message>
        <source>No
figure</source>
        <translation>Ohne
Zahl</translation>
    </message>
    <message>
        <source>{count} more without a figure</source>
        <translation>{count} weitere ohne Zahl</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Show all days (0)</source>
        <translation>Alle Tage zeigen (0)</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>about</source>
        <translation>rund</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>ohne Zahl</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>vollzogen</translation>
    </message>
    <message>
        <source>open above</source>
        <translation>nach oben offen</translation>
    </message>
    <message>
        <source>open below</source>
        <translation>nach unten offen</translation>
    </message>
    <message>
        <source>day uncertain</source>
        <translation>Tag ungewiss</translation>
    </message>
    <message>
        <source>rejected, or talks</source>
        <translation>abgelehnt oder Gespräche</translation>
    </message>
    <message>
        <source>merged into another</source>
        <translation>in anderem aufgegangen</translation>
    </message>
    <message>
        <source>a member left</source>
        <translation>Mitglied ausgeschieden</translation>
    </message>
    <message>
        <source>best certain bid</source>
        <translation>bestes sicheres Gebot</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>deadline, moved</source>
        <translation>Frist, verschoben</translation>
    </message>
    <message>
        <source>day shown</source>
        <translation>gezeigter Tag</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Key to the chart over time</source>
        <translation>Legende zum Zeitverlauf</translation>
    </message>
    <message>
        <source>Chart of the bids over time</source>
        <translation>Diagramm der Gebote im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find an action or a record</source>
        <translation>Aktion oder Eintrag finden</translation>
    </message>
    <message>
        <source>Action, bidder, bid, contest, source or party</source>
        <translation>Aktion, Bieter, Gebot, Verkauf, Quelle oder Beteiligter</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>The book is still being read.</source>
        <translation>Das Buch wird noch gelesen.</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Enter goes there, Esc closes.</source>
        <translation>Enter führt hin, Esc schließt.</translation>
    </message>
    <message>
        <source>No book is open</source>
        <translation>Kein Buch geöffnet</translation>
    </message>
    <message>
        <source>The book can only be read</source>
        <translation>Das Buch ist nur lesbar</translation>
    </message>
    <message>
        <source>No single contest is shown</source>
        <translation>Kein einzelner Verkauf ist gezeigt</translation>
    </message>
    <message>
        <source>No bid is selected</source>
        <translation>Kein Gebot ist gewählt</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>No filter is set</source>
        <translation>Kein Filter gesetzt</translation>
    </message>
    <message>
        <source>Today is shown already</source>
        <translation>Heute ist schon gezeigt</translation>
    </message>
    <message>
        <source>Not usable now</source>
        <translation>Jetzt nicht verfügbar</translation>
    </message>
    <message>
        <source>Not known as of {day}</source>
        <translation>Am {day} noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>PartiesDialog</name>
    <message>
        <source>Parties</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Search names and other names</source>
        <translation>Namen und andere Namen durchsuchen</translation>
    </message>
    <message>
        <source>The chosen party turned out to be</source>
        <translation>Der gewählte Beteiligte ist in Wahrheit</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Gefunden: {count}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Contests</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <source>Bids in</source>
        <translation>Bietet in</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>No party is found.</source>
        <translation>Kein Beteiligter gefunden.</translation>
    </message>
    <message>
        <source>Part in each contest</source>
        <translation>Rolle in jedem Verkauf</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>Bieter</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>It has no part in any contest.</source>
        <translation>Ohne Rolle in einem Verkauf.</translation>
    </message>
    <message>
        <source>also as {name}</source>
        <translation>auch als {name}</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>Deckname</translation>
    </message>
    <message>
        <source>looks like another one</source>
        <translation>ähnelt einem anderen</translation>
    </message>
    <message>
        <source>Also called: {names}</source>
        <translation>Auch genannt: {names}</translation>
    </message>
    <message>
        <source>It bid in {count} contests: {contests}</source>
        <translation>Bot in {count} Verkäufen: {contests}</translation>
    </message>
    <message>
        <source>parts in contests: {parts}; events: {events}; claims said: {said}</source>
        <translation>Rollen in Verkäufen: {parts}; Ereignisse: {events}; eigene Angaben: {said}</translation>
    </message>
    <message>
        <source>for sale</source>
        <translation>steht zum Verkauf</translation>
    </message>
    <message>
        <source>sells</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>nimmt teil</translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>Edit party</source>
        <translation>Beteiligten bearbeiten</translation>
    </message>
    <message>
        <source>New party</source>
        <translation>Neuer Beteiligter</translation>
    </message>
    <message>
        <source>Other names, with commas</source>
        <translation>Andere Namen, mit Kommas</translation>
    </message>
    <message>
        <source>A name that hides who it is</source>
        <translation>Ein Name, der die Person verbirgt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Auch genannt</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Masked as</source>
        <translation>Deckname</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>PerimetersField</name>
    <message>
        <source>Add what is sold</source>
        <translation>Kaufgegenstand hinzufügen</translation>
    </message>
    <message>
        <source>variant of</source>
        <translation>Variante von</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>für sich</translation>
    </message>
    <message>
        <source>What is sold</source>
        <translation>Kaufgegenstand</translation>
    </message>
    <message>
        <source>of what</source>
        <translation>wovon</translation>
    </message>
    <message>
        <source>Variant or part</source>
        <translation>Variante oder Teil</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Take this one out</source>
        <translation>Diesen herausnehmen</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>None of these is in the way of your work.</source>
        <translation>Nichts davon hindert die Arbeit.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>What is to be known</source>
        <translation>Was zu wissen ist</translation>
    </message>
    <message>
        <source>Nothing is amiss.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>What keeps bids apart</source>
        <translation>Was Gebote trennt</translation>
    </message>
    <message>
        <source>Certain: {proof}</source>
        <translation>Sicher: {proof}</translation>
    </message>
    <message>
        <source>One bid</source>
        <translation>Ein Gebot</translation>
    </message>
    <message>
        <source>Another bid</source>
        <translation>Anderes Gebot</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Choose two bids.</source>
        <translation>Zwei Gebote wählen.</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>Bieter</translation>
    </message>
    <message>
        <source>Compared as</source>
        <translation>Verglichen als</translation>
    </message>
    <message>
        <source>What makes the range</source>
        <translation>Was die Spanne ausmacht</translation>
    </message>
    <message>
        <source>No bid stands on this day.</source>
        <translation>An diesem Tag gilt kein Gebot.</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>Eintragen…</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Also reported by</source>
        <translation>Auch berichtet von</translation>
    </message>
    <message>
        <source>Adds this source to every shown value of the bid: {bid}</source>
        <translation>Fügt diese Quelle zu jedem gezeigten Wert des Gebots hinzu: {bid}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>ResponsesDialog</name>
    <message>
        <source>Responses</source>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>Add response…</source>
        <translation>Reaktion hinzufügen…</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Nobody is known to have responded to: {names}.</source>
        <translation>Keine Reaktion bekannt auf: {names}.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Nobody has responded, as far as the book knows.</source>
        <translation>Soweit das Buch weiß, hat niemand reagiert.</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Nicht genannt</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search, or field:value</source>
        <translation>Suchen oder Feld:Wert</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Remove the filter {text}</source>
        <translation>Filter {text} entfernen</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Erfasst von</translation>
    </message>
    <message>
        <source>Each choice takes effect at once.</source>
        <translation>Jede Wahl wirkt sofort.</translation>
    </message>
    <message>
        <source>The language changes once the other windows are closed.</source>
        <translation>Die Sprache wechselt, sobald die anderen Fenster geschlossen sind.</translation>
    </message>
</context>
<context>
    <name>SideDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Edit source</source>
        <translation>Quelle bearbeiten</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Neue Quelle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>separated by ;</source>
        <translation>getrennt durch ;</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Archived copy</source>
        <translation>Archivierte Kopie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>can’t be judged</source>
        <translation>nicht zu beurteilen</translation>
    </message>
    <message>
        <source>Leaves only by the description below</source>
        <translation>Geht nur mit der Beschreibung unten hinaus</translation>
    </message>
    <message>
        <source>Has it from</source>
        <translation>Geht zurück auf</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Described as</source>
        <translation>Beschrieben als</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Search outlets, titles, authors and notes</source>
        <translation>Medien, Titel, Verfasser und Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Only possible duplicates</source>
        <translation>Nur mögliche Dubletten</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation>Link öffnen…</translation>
    </message>
    <message>
        <source>Without this source…</source>
        <translation>Ohne diese Quelle…</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Gefunden: {count}</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>No source is found.</source>
        <translation>Keine Quelle gefunden.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Nothing in the book is from this source.</source>
        <translation>Nichts im Buch stammt aus dieser Quelle.</translation>
    </message>
    <message>
        <source>looks like another one</source>
        <translation>ähnelt einer anderen</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>eine Abschrift</translation>
    </message>
    <message>
        <source>copies: {count}</source>
        <translation>Abschriften: {count}</translation>
    </message>
    <message>
        <source>Confidential; it leaves only as: {name}</source>
        <translation>Vertraulich; sie geht nur hinaus als: {name}</translation>
    </message>
    <message>
        <source>Has it from: {names}</source>
        <translation>Geht zurück auf: {names}</translation>
    </message>
    <message>
        <source>Copied by: {names}</source>
        <translation>Abgeschrieben von: {names}</translation>
    </message>
    <message>
        <source>Looks like: {names}</source>
        <translation>Ähnelt: {names}</translation>
    </message>
    <message>
        <source>The chosen source is the same as</source>
        <translation>Die gewählte Quelle ist dieselbe wie</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Its {count} claims will be from {name}; what that one does not say is taken over. One undo parts them again.</source>
        <translation>Ihre {count} Angaben stammen dann von {name}; was jene nicht sagt, wird übernommen. Einmal Rückgängig trennt sie wieder.</translation>
    </message>
</context>
<context>
    <name>SpeakerField</name>
    <message>
        <source>Name or description</source>
        <translation>Wer genau</translation>
    </message>
</context>
<context>
    <name>StageDialog</name>
    <message>
        <source>What became of the bid</source>
        <translation>Was aus dem Gebot wurde</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>file follows</source>
        <translation>Datei folgt</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>{count} problems</source>
        <translation>{count} Probleme</translation>
    </message>
    <message>
        <source>{shown} of {total} bids</source>
        <translation>{shown} von {total} Geboten</translation>
    </message>
    <message>
        <source>1 bidder</source>
        <translation>1 Bieter</translation>
    </message>
    <message>
        <source>{count} bidders</source>
        <translation>{count} Bieter</translation>
    </message>
    <message>
        <source>{shown} of {total} bidders</source>
        <translation>{shown} von {total} Bietern</translation>
    </message>
</context>
<context>
    <name>TermsField</name>
    <message>
        <source>Add a term</source>
        <translation>Bestimmung hinzufügen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Kind of term</source>
        <translation>Art der Bestimmung</translation>
    </message>
    <message>
        <source>Amount of the term</source>
        <translation>Betrag der Bestimmung</translation>
    </message>
    <message>
        <source>The term in words</source>
        <translation>Die Bestimmung in Worten</translation>
    </message>
    <message>
        <source>Take this term out</source>
        <translation>Diese Bestimmung herausnehmen</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmisch</translation>
    </message>
    <message>
        <source>Currency; {policy}</source>
        <translation>Währung; {policy}</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>What is sold</source>
        <translation>Kaufgegenstand</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chart as a picture, with its sentence</source>
        <translation>Das Diagramm mit seinem Satz als Bild kopieren</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why this number?</source>
        <translation>Warum diese Zahl?</translation>
    </message>
    <message>
        <source>Select a value</source>
        <translation>Einen Wert wählen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>Also stated</source>
        <translation>Außerdem genannt</translation>
    </message>
    <message>
        <source>Not comparable</source>
        <translation>Nicht vergleichbar</translation>
    </message>
    <message>
        <source>Compared as</source>
        <translation>Verglichen als</translation>
    </message>
    <message>
        <source>On other days</source>
        <translation>Zu anderen Tagen</translation>
    </message>
    <message>
        <source>No claims: this value is unsourced.</source>
        <translation>Keine Angaben: Dieser Wert ist ohne Quelle.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Add a claim…</source>
        <translation>Angabe hinzufügen…</translation>
    </message>
    <message>
        <source>Copy as footnote</source>
        <translation>Als Fußnote kopieren</translation>
    </message>
    <message>
        <source>Take the rejection back</source>
        <translation>Verwerfen zurücknehmen</translation>
    </message>
    <message>
        <source>Prefer this claim</source>
        <translation>Diese Angabe bevorzugen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Move to another bid…</source>
        <translation>Zu anderem Gebot verschieben…</translation>
    </message>
    <message>
        <source>Open the source…</source>
        <translation>Quelle öffnen…</translation>
    </message>
    <message>
        <source>What to do with this claim</source>
        <translation>Was mit dieser Angabe geschehen soll</translation>
    </message>
    <message>
        <source>Enter it…</source>
        <translation>Eintragen…</translation>
    </message>
    <message>
        <source>Nobody states it: it is what is paid for a share.</source>
        <translation>Niemand nennt ihn: Er ist, was für eine Aktie gezahlt wird.</translation>
    </message>
</context>
<context>
    <name>WithoutDialog</name>
    <message>
        <source>Without a source</source>
        <translation>Ohne eine Quelle</translation>
    </message>
    <message>
        <source>Sources to leave out</source>
        <translation>Wegzulassende Quellen</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Was an einer Quelle hängt</translation>
    </message>
    <message>
        <source>Look at the book without them</source>
        <translation>Das Buch ohne sie ansehen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine ankreuzen</translation>
    </message>
    <message>
        <source>Now: {answer}</source>
        <translation>Jetzt: {answer}</translation>
    </message>
    <message>
        <source>The answer stays as it is.</source>
        <translation>Die Antwort bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Without them: {answer}</source>
        <translation>Ohne sie: {answer}</translation>
    </message>
    <message>
        <source>{sources} left out, {claims} claims fall away</source>
        <translation>{sources} weggelassen, {claims} Angaben fallen weg</translation>
    </message>
    <message>
        <source>{name}  ({claims})</source>
        <translation>{name}  ({claims})</translation>
    </message>
    <message>
        <source>All unnamed sources</source>
        <translation>Alle ungenannten Quellen</translation>
    </message>
    <message>
        <source>Tick off a source on the left.</source>
        <translation>Links eine Quelle ankreuzen.</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>No source is entered for this contest.</source>
        <translation>Zu diesem Verkauf ist keine Quelle eingetragen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Without them</source>
        <translation>Ohne sie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Falls with it</source>
        <translation>Fällt mit ihr</translation>
    </message>
    <message>
        <source>No shown value hangs on one source alone.</source>
        <translation>Kein gezeigter Wert hängt an einer einzigen Quelle.</translation>
    </message>
    <message>
        <source>Rank, {name}</source>
        <translation>Rang, {name}</translation>
    </message>
    <message>
        <source>not ranked</source>
        <translation>ohne Rang</translation>
    </message>
    <message>
        <source> (by another bid)</source>
        <translation> (durch ein anderes Gebot)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>ist da</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>ist weg</translation>
    </message>
</context>
</TS>
