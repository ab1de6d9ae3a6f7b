SELECT (SELECT count(*) FROM texts WHERE NOT removed) AS texts,
       (SELECT count(*) FROM notes WHERE NOT binned AND NOT withdrawn) AS notes
