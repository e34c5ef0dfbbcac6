using FksSre.Bench;

switch (args)
{
    case ["traces", .. var names]:
        await TracesCommand.RunAsync(names);
        return 0;
    default:
        Console.Error.WriteLine("traces [NAME ...]");
        return 2;
}
