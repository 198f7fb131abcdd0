# 実行の作業をどこで処理するか: このコンピューター又は Spark。

error-runner-unknown = 「{ $given }」という実行先はありません。
    .hint = 使えるもの: { $known }。
error-spark-missing = PySpark がインストールされていません。
    .hint = pip install "tricord[spark]" でインストールするか、--runner spark を外してください。
error-spark-java-missing = Spark には Java が必要ですが、{ $looked } に見つかりません。
    .hint = Java ランタイム 17 以降をインストールするか（Debian: default-jre-headless）、そのフォルダーを JAVA_HOME に指定してください。
error-spark-java-old = Spark には Java { $oldest } 以降が必要です。現在は Java { $found } です。
    .hint = 新しい Java ランタイムをインストールし、そのフォルダーを JAVA_HOME に指定してください。
error-spark-master = 「{ $given }」は Spark マスターのアドレスではありません。
    .hint = TRICORD_SPARK_MASTER は次のいずれかの形です: { $known }。
error-spark-unreachable = { $master } で応答する Spark マスターがありません。
    .hint = マスターが動いているか、アドレスが正しいか、ファイアウォールに遮られていないかを確認してください。
error-spark-no-workers = { $master } のワーカーのうち、{ $seconds } 秒間に作業を引き受けたものがありません。
    .hint = マスターに登録されたワーカーがあるか、空いているプロセッサとメモリがあるかを確認してください。
error-spark-failed = Spark が作業を処理できませんでした: { $reason }
    .hint = すべてのワーカーの同じパスに同じ Tricord、Python、パッケージが必要です。ファイルと出力先のフォルダーも見える必要があります。
error-spark-other-code = { $machine } のワーカーの Tricord が、このコンピューターのものと異なります。
    .hint = 結果が変わらないように、すべてのワーカーに同じ版の Tricord とパッケージをインストールしてください。
