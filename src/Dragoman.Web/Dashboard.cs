using System.Globalization;
using System.Net;
using Dragoman.Storage;
using Dragoman.Web.Api;
using Dragoman.Web.Components;
using Dragoman.Web.Hosting;
using Dragoman.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web;

/// <summary>Puts together pages and API over an archive. Served on the loopback interface only.</summary>
public static class Dashboard
{
    private const int LargestRequest = 256 * 1024;
    private const int MostConnections = 200;
    private static readonly TimeSpan LongestHeaders = TimeSpan.FromSeconds(15);

    /// <summary>The program, not yet started. The archive stays the caller's.</summary>
    public static WebApplication Create(IArchive archive, DashboardOptions options)
    {
        // Nothing is read from the environment or the folder the program is started in.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(Dashboard).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = LongestHeaders;
        });
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // A port that is taken is told by the caller, in a line.
        AddServices(builder.Services, archive, options);
        var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Faults.AnswerAsync, SuppressDiagnosticsCallback = _ => false });
        app.UseMiddleware<SecurityHeaders>();
        app.UseHostFiltering();
        app.UseStatusCodePages(Faults.FillAsync);
        app.UseRouting();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapApi();
        app.MapActions();
        app.MapRazorComponents<Routes>();
        return app;
    }

    private static void AddServices(IServiceCollection services, IArchive archive, DashboardOptions options)
    {
        services.AddSingleton(archive);
        services.AddSingleton(options);
        services.AddSingleton(_ => Vocabulary.Load(options.Installation ?? Installation.Find()));
        services.AddSingleton<CodingDesk>();
        services.AddSingleton<WorldMap>();
        services.AddRouting();
        services.AddRazorComponents();
        // Another name of this machine in the address may be a foreign site that has turned its own name on us.
        services.AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(antiforgery =>
        {
            // A browser keeps one set of cookies for all ports of a machine.
            antiforgery.Cookie.Name = "dragoman-" + options.Port.ToString(CultureInfo.InvariantCulture);
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }
}
