# 실행의 작업을 어디에서 처리하는가: 이 컴퓨터 또는 Spark.

error-runner-unknown = “{ $given }” 실행기는 없습니다.
    .hint = 쓸 수 있는 것: { $known }.
error-spark-missing = PySpark가 설치되어 있지 않습니다.
    .hint = pip install "tricord[spark]"로 설치하거나 --runner spark를 빼십시오.
error-spark-java-missing = Spark에는 Java가 필요하지만 { $looked }에서 찾을 수 없습니다.
    .hint = Java 런타임 17 이상을 설치하거나(Debian: default-jre-headless) 그 폴더를 JAVA_HOME에 지정하십시오.
error-spark-java-old = Spark에는 Java { $oldest } 이상이 필요합니다. 지금은 Java { $found }입니다.
    .hint = 더 새로운 Java 런타임을 설치하고 그 폴더를 JAVA_HOME에 지정하십시오.
error-spark-master = “{ $given }”은(는) Spark 마스터의 주소가 아닙니다.
    .hint = TRICORD_SPARK_MASTER는 다음 형식 가운데 하나입니다: { $known }.
error-spark-unreachable = { $master }에서 응답하는 Spark 마스터가 없습니다.
    .hint = 마스터가 실행 중인지, 주소가 맞는지, 방화벽이 막고 있지 않은지 확인하십시오.
error-spark-no-workers = { $master }의 워커 가운데 { $seconds }초 동안 작업을 맡은 것이 없습니다.
    .hint = 마스터에 등록된 워커가 있는지, 여유 프로세서와 메모리가 있는지 확인하십시오.
error-spark-failed = Spark가 작업을 처리하지 못했습니다: { $reason }
    .hint = 모든 워커의 같은 경로에 같은 Tricord, Python, 패키지가 있어야 하고, 파일과 출력 폴더가 보여야 합니다.
error-spark-other-code = { $machine }의 워커에 있는 Tricord가 이 컴퓨터의 것과 다릅니다.
    .hint = 결과가 달라지지 않도록 모든 워커에 같은 버전의 Tricord와 패키지를 설치하십시오.
