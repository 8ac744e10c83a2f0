package bound

var averaged = 0.3
var patience = 6

var dbgZ, dbgS, dbgH, dbgN, dbgOK float64
var dbgStop = true
var dbgScale, dbgLong = 1.0, 1.0
var dbgBy float64
var dbgPrimal func(*Bound)
var dbgFloor = 0.25
