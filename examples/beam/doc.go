// Command beam plans every county of mainland China, or of some provinces, as
// command country does, but as a pipeline of Apache Beam: on this machine, or on
// a cluster of Flink, Spark or Dataflow. It is a module of its own, so that who
// imports the library never sees what Beam brings with it.
//
//	go -C examples/beam run . -only 44 -out ~/guangdong     # in the checkout; on Prism, Beam's local runner
//	beam [-only 44 | -in 'programmes/*.jsonl'] [-out beam-out] [-rounds 2000] [-seed 1] [-v] [flags of the runner]
//
// # What it reads and writes
//
// Without -in it makes the programmes of the counties asked for, which are in
// the program. With -in it plans programmes that somebody else wrote, one to a
// line as [stream.WriteItem] writes them; each has for its id the six digits of
// its county.
//
// It writes OUT/plans/44.jsonl, for each province one record for each county in
// the order of codes, and when all of these are written OUT/rollup.json: where
// that is, the result is whole. Both are, byte for byte, the files that command
// country writes with the same -only, -rounds and -seed; with -in only the
// numbers of the lines are missing, since nobody counts lines that are read in
// pieces. A programme that cannot be planned is a record with its cause and is
// counted in the roll-up. A line that is no programme of a county goes into
// OUT/plans/other.jsonl.
//
// An engine that loses a machine plans again what was on it, with the same
// result. A job that failed or was interrupted starts anew: Beam keeps no
// finished parts for the next job. To go on where a run was stopped, use command
// country.
//
// The exit status is 0 when all is done, 1 if a line or county could not be
// planned or the job failed, and 2 for bad input or usage.
//
// # On this machine
//
// Without -runner the pipeline runs on Prism in this very process, on all cores.
// Prism holds all records of a run in memory, 1.3 GB for the country, where
// command country takes a tenth of it.
//
// While it runs, Prism listens on a port of its choice on all addresses of the
// machine, and takes jobs from whoever calls. So run it behind a firewall or in a
// network namespace of its own, or with -runner direct, which opens no port. Beam
// leaves an empty file,
// beamloopbackworker-*, in the folder for temporary files.
//
// # On a cluster
//
// The same program with the flags of another runner. Tried were only the job
// service that Beam ships for tests, on one machine, with each of these names;
// what a real cluster needs besides is as Beam documents it for version 2.77.0:
//
//	-runner flink -endpoint HOST:8099 -environment_type DOCKER [-environment_config IMAGE] [-parallelism 64]
//	-runner spark -endpoint HOST:8099 -environment_type DOCKER [-environment_config IMAGE]
//	-runner universal -endpoint HOST:PORT …      any other service that takes Beam jobs
//	-runner dataflow -project P -region R -staging_location gs://BUCKET/staging [-worker_machine_type T] [-max_num_workers N]
//
// For Flink and Spark, Beam's job server (a Java program) stands in front of the
// cluster: -endpoint is its address, not that of the cluster. The workers run
// this program in Beam's container for Go, whose image must be where they find
// it, of the version in go.mod. So build for the machine that they are: linux,
// with CGO_ENABLED=0; -worker_binary names the file if this machine is another.
// Dataflow takes the credentials of the surroundings.
//
// -in and -out must be where every worker reads and writes: gs://BUCKET/… of
// Google's storage is linked in, a local path will do only if all machines share
// the disk. Other storage is one import of a package under beam/io/filesystem. The
// time zone and all lists are in the program; a worker needs nothing else.
package main
