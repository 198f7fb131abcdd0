# Where the tasks of a run are done: on this machine, or on Spark.

error-runner-unknown = There is no runner “{ $given }”.
    .hint = There are: { $known }.
error-spark-missing = PySpark is not installed.
    .hint = Install it with: pip install "tricord[spark]"; or leave out --runner spark.
error-spark-java-missing = Spark needs Java, and none was found in { $looked }.
    .hint = Install a Java runtime, version 17 or newer (Debian: default-jre-headless), or name its folder in JAVA_HOME.
error-spark-java-old = Spark needs Java { $oldest } or newer; this is Java { $found }.
    .hint = Install a newer Java runtime and name its folder in JAVA_HOME.
error-spark-master = “{ $given }” is not the address of a Spark master.
    .hint = TRICORD_SPARK_MASTER takes one of these forms: { $known }.
error-spark-unreachable = No Spark master answers at { $master }.
    .hint = Check that the master runs, that the address is right and that no firewall is in between.
error-spark-no-workers = No worker of { $master } has taken up the work for { $seconds } seconds.
    .hint = Check that workers are registered with the master and have free processors and memory.
error-spark-failed = Spark could not do the work: { $reason }
    .hint = Every worker needs the same Tricord, Python and packages at the same path, and must see the files and the folder of the output.
error-spark-other-code = The worker on { $machine } has another Tricord than this machine.
    .hint = Install the same version of Tricord and of its packages on every worker; their findings would differ.
