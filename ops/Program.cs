using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;

var screen = Screen.ForThisTerminal();
return await CommandLine.RunAsync(RootCommands.Create(screen, Console.In, TimeProvider.System), screen, args);
