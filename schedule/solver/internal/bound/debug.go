package bound

var debugStat func(p *pricer, k *kindred)
