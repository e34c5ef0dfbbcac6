using BenchmarkDotNet.Running;
using FksSre.Bench;

switch (args)
{
    case ["traces", .. var names]:
        await TracesCommand.RunAsync(names);
        return 0;
    case ["incidents"]:
        await IncidentsCommand.RunAsync();
        return 0;
    case ["victoria"]:
        return await VictoriaCommand.RunAsync() ? 0 : 1;
    case ["pages"]:
        return await PagesCommand.RunAsync();
    case ["benchmarks", .. var rest]:
        BenchmarkRunner.Run<DerivationBenchmarks>(args: rest);
        return 0;
    default:
        Console.Error.WriteLine("One of: traces [NAME ...], incidents, victoria, pages, benchmarks");
        return 2;
}
